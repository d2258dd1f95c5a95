import { type Complaint, complaints } from '../../core/record/complaints'
import { remember } from '../../core/record/request-keys'
import { type Call, isRepeated, type Request } from './call'
import { command, type Documents, type Fields } from './documents'
import { Refusal } from './refusal'
import { withPhotos } from './with-photos'

const mostAttempts = 8

/** A case by the number that people call it by; null if there is none. */
export async function caseByNumber(number: string, documents: Documents): Promise<Complaint | null> {
  const [found] = await documents.find(complaints, { where: { number }, limit: 1 })
  return found ?? null
}

/**
 * Writes a case whole, if it is still as it was read. One update of one document commits everything: facts, deadlines, duties and
 * what people have still to be told. False if somebody was faster.
 */
export async function replaceCase(
  before: Complaint,
  after: Complaint,
  documents: Documents,
): Promise<boolean> {
  const { _id, ...fields } = { ...after, revision: before.revision + 1 }
  const change: Fields = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, command.set(value)]),
  )
  return (await documents.update(complaints, { _id, revision: before.revision }, change)) === 1
}

type Change = {
  request: Request
  call: Call
  /** Photos that the change names. */
  photos?: readonly string[]
}

/**
 * Carries out one request on a case: reads it, lets the work decide, writes it. Somebody who was faster makes it decide anew on
 * what they left; a request that was carried out before changes nothing. Three round trips with the caller's account, one more
 * with photos.
 */
export async function changeCase(
  number: string,
  { request, call, photos = [] }: Change,
  work: (found: Complaint) => Promise<Complaint>,
): Promise<Complaint> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const found = await caseByNumber(number, call.documents)
    if (found === null) throw new Refusal('unknown_case')
    if (isRepeated(found.requestKeys, request)) return found
    const after = { ...(await work(found)), requestKeys: remember(found.requestKeys, request) }
    const write = () => replaceCase(found, after, call.documents)
    if (await withPhotos({ photos, case: found._id }, call, write)) {
      return { ...after, revision: found.revision + 1 }
    }
  }
  throw new Refusal('conflict_try_again')
}
