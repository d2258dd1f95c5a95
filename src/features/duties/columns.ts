import { caseKindTitles } from '../../../core/complaint/kinds'
import type { QueueRow } from '../../../core/contract/cases'
import { markWords } from '../../components/case/case-marks'
import { dutyTitles, officeNameWords, stateWords, whereWords } from '../../components/case/case-words'
import { type Due, dueTone, dueWords } from '../../components/case/due-words'
import type { Column } from '../../components/table'
import { dayWords, momentWords } from '../../platform/time'

export type CaseColumn = Column<QueueRow> & {
  /** Makes room for the side panel, which says the same. */
  inPanel?: boolean
}

/** What a row is held to: the most urgent of the caller's duties, else the clock that runs. */
export function dueOf({ duties, clock }: QueueRow): Due | null {
  return duties[0] ?? clock
}

/** “受理、督办”: what the caller's desks have to do with it. */
export function dutyWords({ duties }: QueueRow): string {
  return [...new Set(duties.map(({ duty }) => dutyTitles[duty]))].join('、')
}

/** Columns are made for a moment: deadlines count down. */
type Columns = (now: number) => readonly CaseColumn[]

const due = (now: number): CaseColumn => ({
  key: 'due',
  title: '期限',
  words: (row) => {
    const held = dueOf(row)
    return held === null ? '—' : dueWords(held, now)
  },
  tone: (row) => {
    const held = dueOf(row)
    return held === null ? 'calm' : dueTone(held, now)
  },
})

const until: CaseColumn = {
  key: 'until',
  inPanel: true,
  title: '到期',
  words: (row) => {
    const held = dueOf(row)
    return held === null ? '—' : momentWords(held.dueAt)
  },
}

const about: readonly CaseColumn[] = [
  { key: 'kind', inPanel: true, title: '类型', words: ({ kind }) => caseKindTitles[kind] },
  { key: 'category', title: '类别', wraps: true, words: ({ category }) => category.title },
  { key: 'compound', title: '小区', words: ({ compoundName }) => compoundName },
  { key: 'where', inPanel: true, title: '位置', wraps: true, words: whereWords },
  { key: 'households', title: '户数', number: true, words: ({ households }) => String(households) },
]

const marks: CaseColumn = {
  key: 'marks',
  title: '标记',
  wraps: true,
  words: (row) => markWords({ ...row, households: 1 }).join('；') || '—',
}

const handler: CaseColumn = {
  key: 'handler',
  inPanel: true,
  title: '办理单位',
  wraps: true,
  words: (row) => officeNameWords(row.handler),
}

/** 待办工单: when, what is to be done, with what. */
export const queueColumns: Columns = (now) => [
  due(now),
  until,
  { key: 'duty', title: '待办', words: dutyWords },
  ...about,
  marks,
  handler,
]

/** 全部工单: newest first, with how each stands. */
export const allColumns: Columns = (now) => [
  { key: 'filedAt', title: '提交', words: ({ filedAt }) => dayWords(filedAt) },
  { key: 'state', title: '状态', words: stateWords },
  due(now),
  ...about,
  marks,
  handler,
  { key: 'number', inPanel: true, title: '编号', words: ({ number }) => number },
]
