import { deskKey } from '../../core/access/desk'
import { countedCaseOf } from '../../core/complaint/counted-case'
import type { InputOf } from '../../core/contract/endpoint'
import { raiseObjection } from '../../core/contract/objections'
import { exposureStart } from '../../core/method/exposure'
import { parametersOf } from '../../core/method/parameters-v1'
import { dayOfInstant } from '../../core/place/day'
import { periodState } from '../../core/rating/period-state'
import { audit } from '../../core/record/audit'
import { claimedIn, type ObjectionSubject, objectionId, objections } from '../../core/record/objections'
import type { Period } from '../../core/record/periods'
import { remember } from '../../core/record/request-keys'
import { type StoredSealedCard, sealedCardId, sealedCards } from '../../core/record/scorecards'
import { tallies, tallyId } from '../../core/record/tallies'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, grantOver, handle, isRepeated } from '../platform/call'
import { caseByNumber } from '../platform/change-case'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { shownSnapshot } from '../platform/shown-cards'
import { accountsAtDesk } from '../platform/staffed-desks'
import { tellAccount } from '../platform/tell-members'
import { checkText } from '../platform/wechat'
import { takesObjections } from './objection-window'

/** What was published decides who may object: the company that the figures are about. */
export const raiseObjectionHandler = handle(raiseObjection, async (input, call) => {
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  const card = await publishedCard(period, input.compound, call)
  const { compound, name, city, district, company } = card
  const place = {
    ...{ city, district, subdistrict: card.subdistrict, residentsCommittee: card.residentsCommittee },
    ...{ compound, company: company?.code ?? null },
  }
  const grant = await grantOver(call, place)
  if (company === null) throw new Refusal('out_of_scope')
  const why = input.why.trim()
  if (why === '') throw new Refusal('invalid_input')
  const request = call.request(secretHmac('SLIP_KEY'))
  const _id = objectionId(period._id, compound, input.subject)
  const earlier = await call.documents.get(objections, _id)
  if (earlier !== null) {
    if (isRepeated(earlier.requestKeys, request)) return { objection: _id }
    throw new Refusal('already_objected')
  }
  if (!takesObjections(period, call.now)) throw new Refusal('objection_too_late')
  const subject = await subjectOf(input, { period, company: company.code }, call)
  if ((await checkText(why, call.identity.openid)) === 'refused') throw new Refusal('text_refused')
  const told = await rulingAccounts({ city, district }, call)
  await call.documents.transaction(async (transaction) => {
    const other = await transaction.get(objections, _id)
    if (other !== null) {
      if (isRepeated(other.requestKeys, request)) return
      throw new Refusal('already_objected')
    }
    await transaction.set(objections, {
      ...{ _id, period: period._id, city, district, compound, name, company, subject, why },
      ...{ raisedAt: call.now, state: 'open', found: null, ruled: null, requestKeys: remember([], request) },
    })
    for (const account of told) {
      await tellAccount(
        account,
        { kind: 'objectionRaised', compoundName: name, label: '', forStaff: true },
        transaction,
        call,
      )
    }
    const done = {
      action: 'objectionRaised',
      ...{ subject: compound, place },
      after: { period: period._id, subject: subject.kind, claimed: claimedIn(subject) },
    } as const
    await transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { objection: _id }
})

async function publishedCard(period: Period, compound: string, call: Call): Promise<StoredSealedCard> {
  const shown = shownSnapshot(period, call.now)
  if (periodState(period, call.now) !== 'published' || shown === null) throw new Refusal('not_published_yet')
  const card = await call.documents.get(sealedCards, sealedCardId(period._id, compound, shown.attempt))
  if (card === null) throw new Refusal('unknown_compound')
  return card
}

type Published = { period: Period; company: string }

async function subjectOf(
  { compound, subject }: InputOf<typeof raiseObjection>,
  { period, company }: Published,
  call: Call,
): Promise<ObjectionSubject> {
  if (subject.kind === 'responsibility') {
    await checkCounted(subject.complaint, { compound, company, period }, call)
    return subject
  }
  if (subject.kind === 'tenure') {
    if (subject.claimed > dayOfInstant(period.opensAt)) throw new Refusal('tenure_after_opening')
    return subject
  }
  const tally = await call.documents.get(tallies, tallyId(period._id, compound, subject.building))
  if (tally === null) throw new Refusal('unknown_building')
  if (tally.households === subject.claimed) throw new Refusal('nothing_changes')
  return { ...subject, from: tally.households }
}

/** A case that somebody else answers for, or that is in no figure of the period, is not told apart from one that is not there. */
async function checkCounted(
  number: string,
  { compound, company, period }: Published & { compound: string },
  call: Call,
): Promise<void> {
  const found = await caseByNumber(number, call.documents)
  const from = exposureStart(period.closesAt, parametersOf(period).complaints.exposureMonths)
  const isCounted =
    found !== null &&
    found.compound === compound &&
    found.company?.code === company &&
    found.standing.filedAt >= from &&
    found.standing.filedAt < period.closesAt &&
    countedCaseOf(found, period.closesAt)?.counts === true
  if (!isCounted) throw new Refusal('case_not_counted')
}

/** Who rules: the district, and the bureau where nobody is in office there. */
async function rulingAccounts(
  { city, district }: { city: string; district: string },
  { documents, now }: Call,
): Promise<string[]> {
  const atDistrict = await accountsAtDesk(
    deskKey({ role: 'district', scope: district, agency: null }),
    documents,
    now,
  )
  if (atDistrict.length > 0) return atDistrict
  return accountsAtDesk(deskKey({ role: 'bureau', scope: city, agency: null }), documents, now)
}
