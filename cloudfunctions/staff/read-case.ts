import { readCase } from '../../core/contract/cases'
import { handle } from '../platform/call'
import { reachedCase } from './reached-case'
import { staffCaseOf } from './staff-case'

export const readCaseHandler = handle(readCase, async ({ number }, call) => ({
  case: await staffCaseOf(await reachedCase(number, call), call),
}))
