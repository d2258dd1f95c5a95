import { readOwnData } from '../../core/contract/privacy'
import { newAccount } from '../../core/record/accounts'
import { approvals } from '../../core/record/approvals'
import { type Claim, claims } from '../../core/record/claims'
import { corrections, correctionTag } from '../../core/record/corrections'
import { disclosureFollows } from '../../core/record/disclosure-follows'
import { held } from '../../core/record/held'
import { inbox } from '../../core/record/inbox'
import { photos } from '../../core/record/photos'
import { subscriptionIds, subscriptions } from '../../core/record/subscriptions'
import { type Call, handle, signedIn } from '../platform/call'
import { findWhole } from '../platform/find-whole'
import { openHeld } from '../platform/held-text'
import { namedPhotos } from '../platform/named-photos'
import { cachedPeriods } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { casesInOwnData } from './cases-in-own-data'
import { type OwnAnswer, ownAnswers } from './own-answers'
import { householdView } from './views'
import { waitingIds } from './waiting-answers'

const mostOfAKind = 1000

export const readOwnDataHandler = handle(readOwnData, async (_input, call) => {
  const accountId = signedIn(call)
  const account = (await call.account()) ?? newAccount(accountId)
  const where = { account: accountId }
  const notices = await call.documents.find(inbox, { where, order: [['at', 'desc']], limit: mostOfAKind })
  const laid = await call.documents.find(claims, { where, order: [['at', 'desc']], limit: mostOfAKind })
  const wished = await call.documents.find(approvals, { where, limit: mostOfAKind })
  const uploaded = await call.documents.find(photos, { where, limit: mostOfAKind })
  if ([notices, laid, wished, uploaded].some((found) => found.length === mostOfAKind)) {
    throw new Refusal('truncated_answer')
  }
  const tag = correctionTag(secretHmac('ACCOUNT_KEY'), accountId)
  const questioned = await findWhole(corrections, { tag }, call)
  const followed = await findWhole(disclosureFollows, where, call)
  const filed = await namedPhotos(uploaded, call.documents)
  const asked = await call.documents.findAll(subscriptions, subscriptionIds(accountId))
  const wrote = await ownAnswers(account, call)
  return {
    consent: account.consent,
    households: account.households.map(householdView),
    joined: account.joined,
    wrongSlipCodes: account.attempts,
    offices: account.roles.map(({ role, scope, agency = null, from, until }) => {
      return { role, scope, agency, from, until }
    }),
    notices: notices.map(({ at, kind, compoundName, label }) => ({ at, kind, compoundName, label })),
    claims: laid.map(({ compoundName, label, at, state }) => ({ compoundName, label, at, state })),
    wishes: wished.map(({ compoundName, label, askedAt: at, state }) => ({ compoundName, label, at, state })),
    cases: await casesInOwnData(call),
    photos: uploaded.map((photo) => ({
      at: photo.uploadedAt,
      state: photo.state,
      filed: filed.has(photo._id),
    })),
    follows: followed.map(({ compoundName, since }) => ({ compoundName, since })),
    corrections: questioned.map(({ compoundName, askedAt: at, rowTitle, text }) => {
      return { compoundName, at, rowTitle, text }
    }),
    messages: asked.map(({ kind }) => kind),
    ratings: [...wrote.flatMap(ratingsIn), ...(await waitingRatings(laid, call))],
  }
})

/** What the account itself wrote, oldest first; what others of the household wrote is theirs. */
function ratingsIn({ answer, period, household, author }: OwnAnswer) {
  return answer.revisions.flatMap((revision, index) =>
    revision.author === author
      ? [
          {
            periodName: period.name,
            household,
            hour: revision.hour,
            took: revision.took ?? null,
            state: index === answer.revisions.length - 1 ? ('counts' as const) : ('replaced' as const),
            content: revision.content,
          },
        ]
      : [],
  )
}

/** What waits for the decision of a claim. */
async function waitingRatings(laid: readonly Claim[], call: Call) {
  const names = new Map((await cachedPeriods(call)).map(({ _id, name }) => [_id, name]))
  const ids = await Promise.all(laid.map(({ household, account }) => waitingIds(household, account, call)))
  const waiting = await call.documents.findAll(held, ids.flat())
  return waiting.flatMap((answer) => {
    const said = openHeld(answer)
    if (said === null) return []
    const { household, hour, took, content } = said
    return [
      {
        periodName: names.get(answer.period) ?? answer.period,
        household,
        hour,
        took: took ?? null,
        state: 'waits' as const,
        content,
      },
    ]
  })
}
