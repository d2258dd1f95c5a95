import { openStates } from '../../../core/complaint/states'
import type { OwnCaseRow } from '../../components/own-case/own-case-words'

/** What waits for the resident first, then what is being dealt with, then what is over; each newest first. */
export function inSections(cases: readonly OwnCaseRow[]): { title: string; rows: OwnCaseRow[] }[] {
  const isOpen = ({ state }: OwnCaseRow) => openStates.includes(state)
  return [
    { title: '等您回应', rows: cases.filter(({ asks }) => asks !== null) },
    { title: '办理中', rows: cases.filter((row) => row.asks === null && isOpen(row)) },
    { title: '已结束', rows: cases.filter((row) => row.asks === null && !isOpen(row)) },
  ].filter(({ rows }) => rows.length > 0)
}
