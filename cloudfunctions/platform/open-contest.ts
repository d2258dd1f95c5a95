import { type Contest, contestNumber, contests, raiserTag } from '../../core/record/contests'
import { households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { type Call, isRepeated, signedIn } from './call'
import type { Transaction } from './documents'
import { Refusal } from './refusal'
import { seal } from './seal'
import { secretHmac } from './secrets'
import { tellMembers } from './tell-members'
import { checkText } from './wechat'

type Raised = Pick<Contest, 'household' | 'compoundName' | 'raisedBy'> & { why: string }

/**
 * Opens a contest and answers its number. From now on nobody new is bound; the present members are told that it was raised,
 * not by whom. `also` is written in the same transaction.
 */
export async function openContest(
  raised: Raised,
  call: Call,
  also: (number: string, transaction: Transaction) => Promise<void> = async () => undefined,
): Promise<string> {
  const why = raised.why.trim()
  if (why === '') throw new Refusal('invalid_input')
  if ((await checkText(why, call.identity.openid)) === 'refused') throw new Refusal('text_refused')
  const hmac = secretHmac('SLIP_KEY')
  const request = call.request(hmac)
  const number = contestNumber(hmac, raised.household, request.key)
  await call.documents.transaction(async (transaction) => {
    const earlier = await transaction.get(contests, number)
    if (earlier !== null && isRepeated(earlier.requestKeys, request)) return
    // Another contest has this very number, one in ten thousand million.
    if (earlier !== null) throw new Refusal('conflict_try_again')
    const household = await transaction.get(households, raised.household)
    if (household === null) throw new Refusal('unknown_household')
    if (household.contested) throw new Refusal('already_contested')
    const { compoundName, raisedBy } = raised
    await transaction.set(contests, {
      _id: number,
      household: household._id,
      compound: household.compound,
      compoundName,
      label: household.label,
      raisedBy,
      raiserTag: raiserTag(hmac, number, signedIn(call)),
      why: seal(why, number),
      raisedAt: call.now,
      state: 'open',
      ruledAt: null,
      requestKeys: remember([], request),
    })
    await tellMembers({ household, compoundName, kind: 'contestRaised' }, transaction, call)
    await transaction.set(households, { ...household, contested: true })
    await also(number, transaction)
  })
  return number
}
