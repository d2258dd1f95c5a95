import { draftMilliseconds, type Photo, photos } from '../../core/record/photos'
import { type Call, signedIn } from './call'
import { command, type Fields } from './documents'
import { Refusal } from './refusal'

type Claim = { photos: readonly string[]; case: string }

/**
 * Does the work that makes a case name these photos: filing it, adding to it, answering it. They are claimed for the case in one
 * update before, and stay free for another case if the work fails, so that a draft that was refused can be corrected and sent
 * anew. Two round trips at most beside the work's own, one as a rule, none without photos.
 *
 * The claim alone attaches nothing. A photo belongs to the case that claimed it last if that case names it, which the clock looks
 * at a day later (clear-photos.ts): a call that dies between claim and commit, or after it, loses no photo and keeps none too many.
 * Ids of cases follow from account and request key, so that a repeated request finds its own claim.
 */
export async function withPhotos<T>(claim: Claim, call: Call, work: () => Promise<T>): Promise<T> {
  const ids = [...new Set(claim.photos)]
  if (ids.length === 0) return work()
  const held = call.newId()
  try {
    await claimPhotos({ ids, case: claim.case, held }, call)
    return await work()
  } catch (error) {
    // Left claimed, they are the same case's still, and else go with the clock: the first fault is what matters.
    await call.documents
      .update(photos, { _id: command.in(ids), claim: held }, { claim: null })
      .catch(() => undefined)
    throw error
  }
}

type Claiming = { ids: string[]; case: string; held: string }

async function claimPhotos(claiming: Claiming, call: Call): Promise<void> {
  const { ids, case: caseId, held } = claiming
  const account = signedIn(call)
  const free: Fields = {
    ...{ _id: command.in(ids), account, claim: null },
    fileId: command.neq(null),
    state: command.neq('refused'),
  }
  const claim = { case: caseId, claim: held, dueAt: dueAfter(call.now) }
  if ((await call.documents.update(photos, free, claim)) === ids.length) return
  const found = await call.documents.findAll(photos, ids)
  const own = found.filter((each) => each.account === account && each.fileId !== null)
  if (own.length < ids.length) throw new Refusal('unknown_photo')
  if (own.some(({ state }) => state === 'refused')) throw new Refusal('photo_refused')
  if (own.some((each) => !belongsTo(each, claiming))) throw new Refusal('photo_used')
}

/** Claimed just now, or by the same case before. */
const belongsTo = (photo: Photo, { case: caseId }: Claiming) => photo.case === caseId && photo.claim !== null

const dueAfter = (now: string) => new Date(Date.parse(now) + draftMilliseconds).toISOString()
