import { View } from '@tarojs/components'
import type { VisitView } from '../../../core/contract/visits'
import { wordsOfDay } from '../../../core/place/day'
import { visitChecks, visitFindingTitles } from '../../../core/selection/visit'
import { officeTitle } from '../../components/office-words'
import { PhotoList } from '../../components/photo-field/photo-list'
import { fullMomentWords } from '../../platform/time'
import './assessing.scss'

/** One visit: what was looked at, what was found, and the photos that show it. */
export function VisitCard({ visit: { day, at, by, onPaper, entries, note, photos } }: { visit: VisitView }) {
  return (
    <View className="card">
      <View className="strong">{wordsOfDay(day)}现场核查</View>
      <View className="note">
        {officeTitle(by)} · {fullMomentWords(at)} 录入{onPaper ? '（现场纸质填写）' : ''}
      </View>
      {entries.map(({ check, finding, note: said, photos: named }) => {
        const { text, clauses } = visitChecks.find(({ code }) => code === check)!
        const shown = photos.filter(({ file }) => named.includes(file))
        return (
          <View key={check} className="visit-entry">
            <View className="row">
              <View className="cell-words">{text}</View>
              <View className={`visit-finding ${finding}`}>{visitFindingTitles[finding]}</View>
            </View>
            <View className="note">对应 {clauses.join('、')}</View>
            {said && <View className="assessing-said">{said}</View>}
            <PhotoList
              label={`${text}的照片`}
              photos={shown.map(({ file, url }) => ({ photo: file, state: 'passed' as const, url }))}
            />
          </View>
        )
      })}
      {note && <View className="assessing-said">{note}</View>}
    </View>
  )
}
