import type { StaffAct } from '../../core/complaint/acts'
import { actOnCase } from '../../core/contract/cases'
import type { Complaint } from '../../core/record/complaints'
import { type Call, handle, type Request } from '../platform/call'
import { changeCase } from '../platform/change-case'
import { checkedWords } from '../platform/checked-words'
import { secretHmac } from '../platform/secrets'
import { afterAct } from './after-act'
import { mergeCase } from './merge-case'
import { reached } from './reached-case'
import { staffCaseOf } from './staff-case'

export const actOnCaseHandler = handle(actOnCase, async ({ number, act }, call) => {
  const asked = { request: call.request(secretHmac('ACCOUNT_KEY')), call }
  const after =
    act.type === 'merge' ? await mergeCase(number, act, asked) : await changedBy(number, act, asked)
  return { case: await staffCaseOf(await reached(after, call), call) }
})

/** A text is checked once, however often somebody else was faster. */
function changedBy(
  number: string,
  act: StaffAct,
  { request, call }: { request: Request; call: Call },
): Promise<Complaint> {
  const photos = act.type === 'answer' ? act.photos : []
  let checked: ReturnType<typeof checkedWords> | undefined
  return changeCase(number, { request, call, photos }, async (found) => {
    await reached(found, call)
    checked ??= checkedWords(act.type === 'answer' ? act.text : '', 'text_refused', call)
    return afterAct(found, act, { check: await checked, call })
  })
}
