import { View } from '@tarojs/components'
import { useState } from 'react'
import { LevelRows } from '../../components/level-rows'
import { CompoundsOnTime } from './compounds-on-time'
import './disclosure-table.scss'
import { OverdueList } from './overdue-list'
import { type Part, PartChoice, wholeScope } from './part-choice'

const views = [
  { value: 'compounds', words: '各小区按时情况' },
  { value: 'overdue', words: '逾期清单' },
]

/** 公示按时情况: how far disclosures are in time within the caller's scope, and everything that is overdue. */
export function DisclosureTable() {
  const [view, setView] = useState('compounds')
  const [part, setPart] = useState<Part>(wholeScope)
  return (
    <>
      <View className="on-time-bar">
        <LevelRows inline label="查看" choices={views} chosen={view} onChoose={setView} />
        <PartChoice part={part} onChoose={setPart} />
      </View>
      {view === 'compounds' ? (
        <CompoundsOnTime key={JSON.stringify(part)} part={part} />
      ) : (
        <OverdueList key={JSON.stringify(part)} part={part} />
      )}
    </>
  )
}
