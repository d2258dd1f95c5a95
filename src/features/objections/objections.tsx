import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { PeriodView } from '../../../core/contract/home'
import { listObjections, type ObjectionView } from '../../../core/contract/objections'
import { Button } from '../../components/button'
import { ClosedPeriods } from '../../components/closed-periods'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Sheet } from '../../components/sheet'
import { endWords, momentThen } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { ObjectionCard } from './objection-card'
import './objections.scss'
import { subjectTitles } from './objection-words'
import { RaiseSheet } from './raise-sheet'
import { RuleSheet } from './rule-sheet'

/** 结果异议: what companies object to in the published figures; a company's own, or those within an office's part of the city. */
export function Objections() {
  return <ClosedPeriods>{(period) => <ObjectionsTo key={period.code} period={period} />}</ClosedPeriods>
}

function ObjectionsTo({ period }: { period: PeriodView }) {
  const load = useAnswer(listObjections, { period: period.code })
  return (
    <Loaded load={load}>
      {(listed, reload) => <Listed period={period} listed={listed} onChanged={reload} />}
    </Loaded>
  )
}

type ListedProps = { period: PeriodView; listed: OutputOf<typeof listObjections>; onChanged: () => void }

function Listed({ period, listed, onChanged }: ListedProps) {
  const { isCompany, objections, may, until } = listed
  const [ruling, setRuling] = useState<ObjectionView | null>(null)
  const [raising, setRaising] = useState(false)
  function close(changed: boolean) {
    setRuling(null)
    setRaising(false)
    if (changed) onChanged()
  }
  return (
    <>
      {isCompany && (
        <View className="card row objection-window">
          <View>{windowWords(until, period)}</View>
          {may.length > 0 && <Button onTap={() => setRaising(true)}>提出异议</Button>}
        </View>
      )}
      {objections.length === 0 ? (
        <Empty words={isCompany ? '本期还没有提出过异议。' : '本期没有物业提出异议。'} />
      ) : (
        <View className="objections">
          {[...objections].sort(openFirst).map((objection) => (
            <ObjectionCard key={objection.id} objection={objection} onRule={() => setRuling(objection)} />
          ))}
        </View>
      )}
      {ruling && (
        <Sheet title={`${ruling.name}：${subjectTitles[ruling.subject.kind]}`} onClose={() => close(false)}>
          <RuleSheet objection={ruling} onClose={close} />
        </Sheet>
      )}
      {raising && (
        <Sheet title="对公布的结果提出异议" onClose={() => close(false)}>
          <RaiseSheet period={period.code} may={may} onClose={close} />
        </Sheet>
      )}
    </>
  )
}

function windowWords(until: string | null, { state }: PeriodView): string {
  if (until !== null)
    return `对楼栋户数、服务起始日或投诉责任有异议的，请在 ${momentThen(endWords(until), '前提出')}。`
  return state === 'published' ? '本期提出异议的期限已过。' : '结果公布之后可以提出异议。'
}

/** Those that wait first, the oldest of them on top; then what was ruled, the newest on top. */
function openFirst(one: ObjectionView, other: ObjectionView): number {
  if (one.state === 'open' && other.state === 'open') return one.raisedAt < other.raisedAt ? -1 : 1
  if (one.state === 'open' || other.state === 'open') return one.state === 'open' ? -1 : 1
  return (one.ruled?.at ?? '') > (other.ruled?.at ?? '') ? -1 : 1
}
