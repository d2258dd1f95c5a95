import { readOwnCase } from '../../core/contract/own-cases'
import { handle } from '../platform/call'
import { caseByNumber } from '../platform/change-case'
import { Refusal } from '../platform/refusal'
import { ownCaseView } from './own-case-view'

export const readOwnCaseHandler = handle(readOwnCase, async ({ number }, call) => {
  const found = await caseByNumber(number, call.documents)
  if (found === null) throw new Refusal('unknown_case')
  return { case: await ownCaseView(found, call) }
})
