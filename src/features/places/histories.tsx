import { View } from '@tarojs/components'
import type { CompoundFile } from '../../../core/contract/compounds'
import { governanceTitles, serviceTitles } from '../../../core/place/compound-words'
import { inForceAt } from '../../../core/place/dated'
import { dayWords } from '../../platform/time'
import { monthsWords } from './months-words'

type Line = { from: string; words: string; note?: string | undefined }

/** Dated facts, newest first: which one holds now, which are to come, until when the others held. */
function History({ lines }: { lines: readonly Line[] }) {
  const now = new Date().toISOString()
  const present = inForceAt(lines, now)
  return (
    <>
      {[...lines].reverse().map((line) => {
        const next = lines.find(({ from }) => from > line.from)
        const end = next ? `至 ${dayWords(Date.parse(next.from) - 1)}` : '起'
        return (
          <View key={line.from} className="cell">
            <View className="cell-words">
              {line.words}
              <View className="note">
                {dayWords(line.from)} {end}
                {line.note && ` · ${line.note}`}
              </View>
            </View>
            <View className={line === present ? 'cell-value places-now' : 'cell-value'}>
              {line === present ? '现在' : line.from > now ? '将来' : ''}
            </View>
          </View>
        )
      })}
    </>
  )
}

type HistoryProps = { file: CompoundFile }

export function Services({ file }: HistoryProps) {
  const present = inForceAt(file.service, new Date().toISOString())
  const tenure = file.tenureMonths === null ? undefined : `已服务 ${monthsWords(file.tenureMonths)}`
  return (
    <History
      lines={file.service.map((service) => ({
        from: service.from,
        words: service.company?.name ?? serviceTitles[service.kind],
        note: service === present ? tenure : undefined,
      }))}
    />
  )
}

export function Governances({ file }: HistoryProps) {
  return (
    <History lines={file.governance.map(({ from, kind }) => ({ from, words: governanceTitles[kind] }))} />
  )
}

export function Seats({ file }: HistoryProps) {
  return (
    <History
      lines={file.seats.map(({ from, district, subdistrict, residentsCommittee }) => ({
        from,
        words: `${district.name} ${subdistrict.name}`,
        note: residentsCommittee?.name ?? '没有居委会',
      }))}
    />
  )
}

/** Buildings and households, and how they stand against the property register. */
export function Size({ file }: HistoryProps) {
  const { buildings, households, register, offRegister } = file
  return (
    <View className="note">
      {buildings.length} 栋 · {households} 户{register !== null && ` · 登记 ${register} 户`}
      {offRegister && <View className="places-off">户数与登记相差超过 3%，请核对楼盘表。</View>}
    </View>
  )
}
