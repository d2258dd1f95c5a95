import { View } from '@tarojs/components'
import { useState } from 'react'
import { calendarFaults } from '../../../core/complaint/rules-check'
import type { YearCalendar } from '../../../core/complaint/working-days'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { Tap } from '../../components/tap'
import { useDesktop } from '../../platform/use-desktop'
import { wordsOf } from '../../platform/words'
import { AddDays, AddWorkday } from './add-days'
import { runsOf, withDays, withoutDays } from './draft'
import { runWords } from './rule-words'
import { YearMonths } from './year-months'

type CalendarProps = {
  calendar: readonly YearCalendar[]
  /** That of the version in force. */
  before: readonly YearCalendar[]
  onChange: (calendar: readonly YearCalendar[]) => void
}

/** 工作日历: a year at a time, as the State Council's notice tells it: days off, and weekend days that are worked. */
export function Calendar({ calendar, before, onChange }: CalendarProps) {
  const newest = calendar.at(-1)?.year ?? 0
  const [chosen, setChosen] = useState(newest)
  const year = calendar.find((each) => each.year === chosen) ?? calendar.at(-1)
  if (year === undefined) return <Empty words="还没有录入任何一年的节假日安排。" />
  const isNew = before.every((each) => each.year !== year.year)
  return (
    <>
      <View className="rules-filter">
        <Select
          label="年份"
          options={calendar.map((each) => ({ value: String(each.year), words: `${each.year} 年` }))}
          chosen={String(year.year)}
          onChoose={(value) => setChosen(Number(value))}
        />
        <View className="rules-actions">
          {isNew && year.year === newest && (
            <Button kind="plain" onTap={() => onChange(calendar.slice(0, -1))}>
              取消录入 {year.year} 年
            </Button>
          )}
          <Button
            kind="plain"
            onTap={() => {
              onChange([...calendar, { year: newest + 1, off: [], workdays: [] }])
              setChosen(newest + 1)
            }}
          >
            录入 {newest + 1} 年
          </Button>
        </View>
      </View>
      <Year
        key={year.year}
        year={year}
        fault={calendarFaults([year], [], '')[0] ?? null}
        onChange={(changed) =>
          onChange(calendar.map((each) => (each.year === changed.year ? changed : each)))
        }
      />
    </>
  )
}

type YearProps = {
  year: YearCalendar
  fault: ReturnType<typeof calendarFaults>[number] | null
  onChange: (year: YearCalendar) => void
}

function Year({ year, fault, onChange }: YearProps) {
  const desktop = useDesktop()
  return (
    <View className={desktop ? 'rules-year' : undefined}>
      <View className="rules-days">
        {fault && <Notice tone="warning">{wordsOf(fault.code)}</Notice>}
        <View className="card">
          <View className="title">放假</View>
          <View className="note">节日放假和调休，连在一起的周末也一并列出。</View>
          <Runs
            runs={runsOf(year.off)}
            none="还没有放假的日期。"
            onRemove={(days) => onChange(withoutDays(year, 'off', days))}
          />
          <AddDays year={year} onAdd={(days) => onChange(withDays(year, 'off', days))} />
        </View>
        <View className="card">
          <View className="title">调休上班</View>
          <View className="note">上班的周六、周日。</View>
          <Runs
            runs={[...year.workdays].sort().map((day) => [day])}
            none="还没有调休上班的日期。"
            onRemove={(days) => onChange(withoutDays(year, 'workdays', days))}
          />
          <AddWorkday year={year} onAdd={(days) => onChange(withDays(year, 'workdays', days))} />
        </View>
      </View>
      {desktop && <YearMonths year={year} />}
    </View>
  )
}

type RunsProps = { runs: readonly string[][]; none: string; onRemove: (days: readonly string[]) => void }

function Runs({ runs, none, onRemove }: RunsProps) {
  if (runs.length === 0) return <View className="spaced">{none}</View>
  return (
    <View className="spaced rules-runs">
      {runs.map((run) => (
        <Cell
          key={run[0]}
          words={runWords(run)}
          value={
            <Tap className="rules-remove" label={`移除 ${runWords(run)}`} onTap={() => onRemove(run)}>
              移除
            </Tap>
          }
        />
      ))}
    </View>
  )
}
