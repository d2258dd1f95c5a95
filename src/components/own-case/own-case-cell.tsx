import { View } from '@tarojs/components'
import type { HomeCase } from '../../../core/contract/home'
import { goTo } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { kindWords, whereWords } from '../case/case-words'
import { Cell } from '../cell'
import './own-case.scss'
import { deadlineWords, isOverdue, type OwnCaseRow, ownStateWords } from './own-case-words'

/** A case as 首页 has it, or with all that its own list tells. */
type OwnCaseCellProps = { row: HomeCase & Partial<OwnCaseRow> }

/** A case in a list of the resident's own: what it is about, how it stands, and until when somebody has to do what. */
export function OwnCaseCell({ row }: OwnCaseCellProps) {
  const {
    number,
    asks,
    where,
    building = null,
    filedAt,
    own = true,
    outcome = null,
    escalatedTo = null,
  } = row
  const deadline = deadlineWords({ ...row, escalatedTo })
  return (
    <Cell
      words={kindWords(row)}
      note={
        <>
          {where && filedAt && (
            <View>
              {whereWords({ where, building })} · {dayWords(filedAt)}
              {!own && ' · 我也遇到'}
            </View>
          )}
          <View className={asks === null ? 'own-case-state' : 'own-case-state asks'}>
            {ownStateWords({ ...row, own, outcome })}
          </View>
          {deadline && <View className={isOverdue(row) ? 'overdue' : ''}>{deadline}</View>}
        </>
      }
      onTap={() => goTo('ownCase', { number })}
    />
  )
}
