import { correctDisclosure } from '../../core/contract/disclosure-publishing'
import { disclosureId, disclosures } from '../../core/record/disclosures'
import { handle } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { publishVersion } from './publish-version'
import { publishingOf } from './publishing'

/** A correction needs a disclosure, whatever the rules ask for by now. */
export const correctDisclosureHandler = handle(correctDisclosure, async (input, call) => {
  const publishing = await publishingOf(input, call)
  const id = disclosureId(input.compound, input.kind, input.period)
  const blank = await call.documents.get(disclosures, id)
  if (blank === null) throw new Refusal('disclosure_not_published')
  const { newest, content, why } = input
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  return publishVersion({ publishing, blank, newest, content, why, request }, call)
})
