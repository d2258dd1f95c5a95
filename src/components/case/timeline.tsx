// First: in every page the styles of cases then stand before those of photos.
import './case.scss'
import { View } from '@tarojs/components'
import type { TimelineEntry } from '../../../core/contract/case-views'
import { fullMomentWords } from '../../platform/time'
import { PhotoList } from '../photo-field/photo-list'
import { type FactReader, factWords } from './fact-words'

type TimelineProps = {
  entries: readonly TimelineEntry[]
  reader: FactReader
  categoryTitle?: (code: string) => string | null
}

/** What has happened to a case, newest first. */
export function Timeline({ entries, reader, categoryTitle }: TimelineProps) {
  return (
    <View className="timeline" role="list" aria-label="办理经过">
      {[...entries.entries()].reverse().map(([index, entry]) => {
        const { title, lines, said } = factWords(entry, reader, categoryTitle)
        return (
          // By its place: the clock may take two steps of a kind in one run, and nothing is ever put in between.
          <View key={index} className="timeline-entry" role="listitem">
            <View className="note">{fullMomentWords(entry.at)}</View>
            <View className="strong">{title}</View>
            {lines.map((line) => (
              <View key={line} className="note">
                {line}
              </View>
            ))}
            {said && (
              <View className="timeline-said">
                {said.label}：{said.words}
              </View>
            )}
            {entry.photos && <PhotoList photos={entry.photos} label={`${title}的照片`} />}
          </View>
        )
      })}
    </View>
  )
}
