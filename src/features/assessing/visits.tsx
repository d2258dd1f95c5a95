import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { listVisits } from '../../../core/contract/visits'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { useAnswer } from '../../platform/use-answer'
import { VisitCard } from './visit-card'
import { VisitForm } from './visit-form'

type Read = OutputOf<typeof listVisits>

/** 现场核查: what visits to a compound that applies have found, and a new one. */
export function Visits({ application }: { application: string }) {
  const load = useAnswer(listVisits, { application }, { keep: true })
  return (
    <Loaded load={load}>
      {(read, reload) => <Listed application={application} read={read} onRecorded={reload} />}
    </Loaded>
  )
}

type ListedProps = { application: string; read: Read; onRecorded: () => void }

function Listed({ application, read: { compound, visits, mayRecord }, onRecorded }: ListedProps) {
  const [recording, setRecording] = useState(false)
  function recorded() {
    setRecording(false)
    onRecorded()
  }
  if (recording) {
    return <VisitForm application={application} onRecorded={recorded} onLeave={() => setRecording(false)} />
  }
  return (
    <>
      <View className="card">
        <View className="title">{compound}</View>
        <View className="note spaced">
          “小区显著位置公示”等要求以现场照片为准，照片的日期即核查日期。核查记录提交后不能改动，有变化的可以再次核查。
        </View>
        {mayRecord && (
          <View className="button-group">
            <Button onTap={() => setRecording(true)}>记录一次核查</Button>
          </View>
        )}
      </View>
      {visits.length === 0 && <Empty words="还没有现场核查记录。" />}
      {visits.map((visit) => (
        <VisitCard key={visit.visit} visit={visit} />
      ))}
    </>
  )
}
