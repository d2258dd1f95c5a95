import { View } from '@tarojs/components'
import { useState } from 'react'
import { isWeekend } from '../../../core/complaint/rules-check'
import type { YearCalendar } from '../../../core/complaint/working-days'
import { Button } from '../../components/button'
import { DayField } from '../../components/day-field'
import { wordsOf } from '../../platform/words'
import { daysBetween } from './draft'

type AddDaysProps = { year: YearCalendar; onAdd: (days: readonly string[]) => void }

const boundsOf = ({ year }: YearCalendar) => ({ earliest: `${year}-01-01`, latest: `${year}-12-31` })

/** Days off, from one to another. */
export function AddDays({ year, onAdd }: AddDaysProps) {
  const [first, setFirst] = useState('')
  const [last, setLast] = useState('')
  const [fault, setFault] = useState<string | null>(null)

  function add() {
    const until = last === '' ? first : last
    const found = faultOf({ first, last: until }, year)
    setFault(found)
    if (found !== null) return
    onAdd(daysBetween(first, until))
    setFirst('')
    setLast('')
  }
  return (
    <View className="rules-add">
      <DayField label="从" day={first} {...boundsOf(year)} fault={fault} onChoose={setFirst} />
      <DayField label="到（只放一天可不填）" day={last} {...boundsOf(year)} onChoose={setLast} />
      <Button kind="plain" onTap={add}>
        添加放假
      </Button>
    </View>
  )
}

function faultOf({ first, last }: { first: string; last: string }, { year, workdays }: YearCalendar) {
  if (first === '' || last < first) return '请选择起止日期，结束不早于开始。'
  if (![first, last].every((day) => day.startsWith(`${year}-`))) return `请选择 ${year} 年的日期。`
  const worked = workdays.some((day) => first <= day && day <= last)
  return worked ? '其中有调休上班的日期，请先移除。' : null
}

/** A weekend day that is worked. */
export function AddWorkday({ year, onAdd }: AddDaysProps) {
  const [day, setDay] = useState('')
  const [fault, setFault] = useState<string | null>(null)

  function add() {
    const found = workdayFault(day, year)
    setFault(found)
    if (found !== null) return
    onAdd([day])
    setDay('')
  }
  return (
    <View className="rules-add">
      <DayField label="日期" day={day} {...boundsOf(year)} fault={fault} onChoose={setDay} />
      <Button kind="plain" onTap={add}>
        添加上班
      </Button>
    </View>
  )
}

function workdayFault(day: string, { year, off }: YearCalendar): string | null {
  if (day === '') return '请选择日期。'
  if (!day.startsWith(`${year}-`)) return `请选择 ${year} 年的日期。`
  if (off.includes(day)) return '这一天在放假日期中，请先移除。'
  return isWeekend(day) ? null : wordsOf('calendar_workday_in_week')
}
