import { listCorrections } from '../../core/contract/corrections'
import { compounds } from '../../core/record/compounds'
import { corrections, correctionTag } from '../../core/record/corrections'
import { disclosureId } from '../../core/record/disclosures'
import { askedBefore } from '../platform/asked-before'
import { type Call, handle, signedIn } from '../platform/call'
import { correctionViewOf } from '../platform/correction-view'
import { allOf, type Fields } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'

const pageSize = 30

export const listCorrectionsHandler = handle(listCorrections, async (input, call) => {
  const { compound, kind, period, before } = input
  if ((await call.documents.get(compounds, compound)) === null) throw new Refusal('unknown_compound')
  const within: Fields =
    kind !== undefined && period !== undefined
      ? { disclosure: disclosureId(compound, kind, period) }
      : { compound, ...(kind !== undefined && { kind }) }
  const found = await call.documents.find(corrections, {
    where: allOf(within, ...askedBefore(before)),
    order: [
      ['askedAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit: pageSize,
  })
  const tag = await ownTag(call)
  const last = found.length === pageSize ? found.at(-1) : undefined
  return {
    corrections: found.map((each) => correctionViewOf(each, tag)),
    next: last === undefined ? null : { at: last.askedAt, id: last._id },
  }
})

/** What the caller's own questions bear; null for whoever is not signed in. */
async function ownTag(call: Call): Promise<string | null> {
  return (await call.isSignedIn()) ? correctionTag(secretHmac('ACCOUNT_KEY'), signedIn(call)) : null
}
