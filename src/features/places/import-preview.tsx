import { View } from '@tarojs/components'
import type { RegionView } from '../../../core/contract/regions'
import type { ReadCompounds } from '../../../core/place/compound-rows'
import { governanceTitles, serviceTitles } from '../../../core/place/compound-words'
import { wordsOfDay } from '../../../core/place/day'
import { Cell } from '../../components/cell'

const shownRows = 100

type ImportPreviewProps = Pick<ReadCompounds, 'made' | 'unchanged'> & { regions: readonly RegionView[] }

/** What will be registered and what is there already, row by row. */
export function ImportPreview({ made, unchanged, regions }: ImportPreviewProps) {
  const names = new Map(regions.map(({ code, name }) => [code, name]))
  return (
    <>
      <View className="section">将登记 {made.length} 个小区</View>
      {made.length > 0 && (
        <View className="card flush">
          {made.slice(0, shownRows).map(({ row, compound }) => (
            <Cell
              key={`${row.sheet}|${row.line}`}
              words={compound.name}
              note={[
                names.get(compound.district),
                names.get(compound.subdistrict),
                compound.residentsCommittee ? names.get(compound.residentsCommittee) : '没有居委会',
                compound.service === 'company' ? row.cells.company : serviceTitles[compound.service],
                `自 ${wordsOfDay(compound.from)}`,
                compound.governance === 'none' ? '没有业委会' : governanceTitles[compound.governance],
              ].join(' · ')}
              value={compound.register === null ? '' : `${compound.register} 户`}
            />
          ))}
        </View>
      )}
      {made.length > shownRows && <View className="card note">只列出前 {shownRows} 个，其余同样登记。</View>}
      {unchanged.length > 0 && (
        <>
          <View className="section">{unchanged.length} 个已经登记，不作改动</View>
          <View className="card flush">
            {unchanged.slice(0, shownRows).map(({ row }) => (
              <Cell
                key={`${row.sheet}|${row.line}`}
                words={row.cells.name}
                note={`${row.sheet} 第 ${row.line} 行`}
              />
            ))}
          </View>
        </>
      )}
    </>
  )
}
