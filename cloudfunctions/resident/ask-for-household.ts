import { askForHousehold } from '../../core/contract/approvals'
import { approvalValidDays, joinRefusal } from '../../core/place/binding-rules'
import { daysLater } from '../../core/place/day'
import { holding } from '../../core/place/lease'
import { readSlipCode } from '../../core/place/slip-code'
import { type Account, accounts, newAccount } from '../../core/record/accounts'
import { type Approval, approvalId, approvals } from '../../core/record/approvals'
import { compounds } from '../../core/record/compounds'
import { households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { type Slip, slipId, slips } from '../../core/record/slips'
import { type Call, handle, isRepeated, type Request, signedIn } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { joinFacts } from '../platform/join-household'
import { Refusal } from '../platform/refusal'
import { seal } from '../platform/seal'
import { secretHmac } from '../platform/secrets'
import { checkText } from '../platform/wechat'
import { householdOf, refuseSpent, type Stated, triedSlip, untilBy } from './tried-slip'

/** The slip is used by asking: whoever is approved shall not need it a second time. */
export const askForHouseholdHandler = handle(askForHousehold, async (input, call) => {
  const accountId = signedIn(call)
  const code = readSlipCode(input.slip)
  if (code === null) throw new Refusal('slip_unknown')
  const reason = input.reason.trim()
  if (reason === '') throw new Refusal('invalid_input')
  if ((await checkText(reason, call.identity.openid)) === 'refused') throw new Refusal('text_refused')
  const hmac = secretHmac('SLIP_KEY')
  const id = slipId(hmac, code)
  const request = call.request(hmac)
  const asked = await call.documents.transaction(async (transaction) => {
    const account = (await transaction.get(accounts, accountId)) ?? newAccount(accountId)
    if (isRepeated(account.requestKeys, request)) return repeated(account, request, transaction)
    const slip = await triedSlip(account, { id, request }, transaction, call)
    if (slip === null) return null
    const number = approvalId(hmac, accountId, slip.household)
    return askBy(slip, { account, number, stated: input, reason, request }, transaction, call)
  })
  if (asked === null) throw new Refusal('slip_unknown')
  return { compoundName: asked.compoundName, label: asked.label, expiresAt: asked.expiresAt }
})

type Asking = { account: Account; number: string; stated: Stated; reason: string; request: Request }

async function askBy(slip: Slip, asking: Asking, transaction: Transaction, call: Call): Promise<Approval> {
  const { account, number, stated, reason, request } = asking
  const earlier = await transaction.get(approvals, number)
  await transaction.set(accounts, {
    ...account,
    requestKeys: remember(account.requestKeys, { ...request, made: number }),
  })
  if (earlier?.state === 'open' && call.now < earlier.expiresAt) return earlier
  const household = await householdOf(slip, transaction)
  refuseSpent(slip, household, call.now)
  const until = untilBy(slip, stated, call)
  if (holding(account.households, call.now).some((each) => each.household === household._id)) {
    throw new Refusal('approval_not_needed')
  }
  const facts = joinFacts({ account, household }, call.now)
  const refusal = joinRefusal(facts)
  if (refusal === null) throw new Refusal('approval_not_needed')
  if (refusal !== 'too_many_households') throw new Refusal(refusal)
  const compound = await transaction.get(compounds, household.compound)
  if (compound === null) throw new Error(`household ${household._id} is in no compound`)
  await transaction.set(slips, { ...slip, uses: slip.uses + 1 })
  const asked: Approval = {
    _id: number,
    account: account._id,
    household: household._id,
    compound: household.compound,
    compoundName: compound.name,
    label: household.label,
    kind: stated.kind,
    until,
    has: Math.max(facts.accountHouseholds, facts.recentlyJoined),
    reason: seal(reason, number),
    askedAt: call.now,
    expiresAt: daysLater(call.now, approvalValidDays),
    state: 'open',
    decidedAt: null,
    requestKeys: earlier?.requestKeys ?? [],
  }
  await transaction.set(approvals, asked)
  // So that whoever empties, contests or moves the household at this instant conflicts, and finds the wish.
  await transaction.set(households, household)
  return asked
}

/** The wish that the same request made; null for the wrong code that was counted then. */
async function repeated(
  account: Account,
  request: Request,
  transaction: Transaction,
): Promise<Approval | null> {
  const made = account.requestKeys.find((each) => each.key === request.key)?.made
  return made === undefined ? null : transaction.get(approvals, made)
}
