import type { Hmac } from '../../core/access/account-id'
import { isCurrent } from '../../core/access/role'
import { deleteAccount } from '../../core/contract/privacy'
import { recentAttempts } from '../../core/place/binding-rules'
import { type Account, accounts, newAccount } from '../../core/record/accounts'
import { type Answer, answers } from '../../core/record/answers'
import { approvals } from '../../core/record/approvals'
import { claims } from '../../core/record/claims'
import { disclosureFiles } from '../../core/record/disclosure-files'
import { disclosureFollows } from '../../core/record/disclosure-follows'
import { households } from '../../core/record/households'
import { inbox } from '../../core/record/inbox'
import { remember } from '../../core/record/request-keys'
import { subscriptionIds, subscriptions } from '../../core/record/subscriptions'
import { type Call, handle, isRepeated, type Request, signedIn } from '../platform/call'
import { command, type Transaction } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { tellMembers } from '../platform/tell-members'
import { leaveCases } from './leave-cases'
import { leaveCorrections } from './leave-corrections'
import { leavePhotos } from './leave-photos'
import { ownAnswers } from './own-answers'
import { dropWaiting, waitingIds } from './waiting-answers'

/** More than anyone has: a household is claimed once, whatever became of it. */
const mostClaims = 1000

/**
 * Unties the answers first, while the account still says where to look for them; each step can be repeated, so that a
 * deletion that broke off is finished by asking again.
 */
export const deleteAccountHandler = handle(deleteAccount, async (_input, call) => {
  const accountId = signedIn(call)
  const account = await call.account()
  if (account === null) return { left: 0 }
  if (account.roles.some((grant) => isCurrent(grant, call.now))) throw new Refusal('holds_office')
  await untieAnswers(account, call)
  await dropClaimed(accountId, call)
  await leaveCases(accountId, call)
  await leavePhotos(accountId, call)
  await leaveCorrections(accountId, call)
  await call.documents.update(disclosureFiles, { account: accountId }, { account: null })
  const hmac = secretHmac('ACCOUNT_KEY')
  const request = call.request(hmac)
  const left = await call.documents.transaction((transaction) =>
    forget(accountId, { hmac, request }, transaction, call),
  )
  for (const collection of [inbox, claims, approvals, disclosureFollows]) {
    await call.documents.remove(collection, { account: accountId })
  }
  await call.documents.remove(subscriptions, { _id: command.in(subscriptionIds(accountId)) })
  return { left }
})

/** The author's tag could be made again by whoever holds the key and knows the account; a random one cannot. */
async function untieAnswers(account: Account, call: Call): Promise<void> {
  for (const { answer, author } of await ownAnswers(account, call)) {
    await call.documents.transaction(async (transaction) => {
      const present = await transaction.get(answers, answer._id)
      if (present === null) return
      await transaction.set(answers, withoutAuthor(present, author, call.newId()))
    })
  }
}

/** What was answered for a claimed household and is not counted yet goes with the claim. */
async function dropClaimed(accountId: string, call: Call): Promise<void> {
  const laid = await call.documents.find(claims, { where: { account: accountId }, limit: mostClaims })
  for (const { household } of laid) {
    const waiting = await waitingIds(household, accountId, call)
    await call.documents.transaction((transaction) => dropWaiting(waiting, transaction))
  }
}

function withoutAuthor(answer: Answer, author: string, replaced: string): Answer {
  const revisions = answer.revisions.map((revision) =>
    revision.author === author ? { ...revision, author: replaced } : revision,
  )
  return { ...answer, revisions }
}

type Forgetting = { hmac: Hmac; request: Request }

/**
 * What is left is no longer about a person one could name: when households were joined (by a keyed hash, so that deleting
 * and binding again is no way around the limit) and wrong codes of the last day. It goes too, after `deletedKeptDays`.
 */
async function forget(
  accountId: string,
  { hmac, request }: Forgetting,
  transaction: Transaction,
  call: Call,
): Promise<number> {
  const account = await transaction.get(accounts, accountId)
  if (account === null) return 0
  if (isRepeated(account.requestKeys, request)) {
    return Number(account.requestKeys.find(({ key }) => key === request.key)?.made)
  }
  if (account.roles.some((grant) => isCurrent(grant, call.now))) throw new Refusal('holds_office')
  for (const bound of account.households) {
    const household = await transaction.get(households, bound.household)
    if (household === null) continue
    const members = household.members.filter((each) => each.account !== accountId)
    const remaining = { ...household, members }
    await tellMembers(
      { household: remaining, compoundName: bound.compoundName, kind: 'memberLeft' },
      transaction,
      call,
    )
    await transaction.set(households, remaining)
  }
  const left = account.households.length
  await transaction.set(accounts, {
    ...newAccount(accountId),
    joined: account.joined.map(({ household, at }) => ({
      household: hmac(`deleted|${household}`).slice(0, 32),
      at,
    })),
    attempts: recentAttempts(account.attempts, call.now),
    deletedAt: call.now,
    signedOutAt: call.now,
    requestKeys: remember([], { ...request, made: String(left) }),
  })
  return left
}
