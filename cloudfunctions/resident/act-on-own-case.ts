import type { ResidentAct } from '../../core/complaint/acts'
import { withFacts } from '../../core/complaint/carry-on'
import { decideResident } from '../../core/complaint/decide-resident'
import { actOnOwnCase } from '../../core/contract/own-cases'
import { handle, signedIn } from '../platform/call'
import { surroundingsOf } from '../platform/case-surroundings'
import { changeCase } from '../platform/change-case'
import { checkedWords } from '../platform/checked-words'
import { withDueSteps } from '../platform/due-steps'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { ownCaseView, readerOf } from './own-case-view'

/** Only the complainant acts on a case; whoever has joined it reads along. */
export const actOnOwnCaseHandler = handle(actOnOwnCase, async ({ number, act }, call) => {
  const account = signedIn(call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const photos = act.type === 'supplement' ? act.photos : []
  let checked: ReturnType<typeof checkedWords> | undefined
  const after = await changeCase(number, { request, call, photos }, async (found) => {
    if (readerOf(found, call) !== 'complainant') throw new Refusal('not_your_case')
    const surroundings = await surroundingsOf(found, call)
    const present = withDueSteps(found, surroundings)
    checked ??= checkedWords(wordsOf(act), 'text_refused', call)
    const decision = decideResident(act, present.standing, await checked, surroundings)
    if ('refused' in decision) throw new Refusal(decision.refused)
    const by = { role: 'resident', desk: null, account } as const
    return withFacts(present, decision.happenings, { at: call.now, by, timing: surroundings.timing })
  })
  return { case: await ownCaseView(after, call) }
})

function wordsOf(act: ResidentAct): string {
  if ('text' in act) return act.text
  return act.type === 'objectToKind' || act.type === 'askReview' ? act.reason : ''
}
