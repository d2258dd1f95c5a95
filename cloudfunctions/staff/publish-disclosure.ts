import { publishDisclosure } from '../../core/contract/disclosure-publishing'
import { contentDay, type DisclosureContent } from '../../core/disclosure/content'
import { newHead } from '../../core/disclosure/heads'
import { type Call, handle, signedIn } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { publishVersion } from './publish-version'
import { blankHead, type Publishing, publishingOf } from './publishing'

export const publishDisclosureHandler = handle(publishDisclosure, async (input, call) => {
  const publishing = await publishingOf(input, call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const { period, newest, content } = input
  const blank =
    period === null
      ? newHead(publishing.kind, { period: dayPeriod(publishing, content, call) }, publishing.asked)
      : blankHead(publishing, period)
  return publishVersion({ publishing, blank, newest, content, why: null, request }, call)
})

/**
 * What a meeting or an activity is kept under: its day, and a few characters that follow from the request, so that there may be several
 * on a day and a repeated request meets its own.
 */
function dayPeriod({ kind }: Publishing, content: DisclosureContent, call: Call): string {
  const day = contentDay(content)
  if (kind.cadence.every !== 'event' || kind.retired || day === null) throw new Refusal('disclosure_not_due')
  const hmac = secretHmac('ACCOUNT_KEY')
  return `${day}.${hmac(`disclosure|${signedIn(call)}|${call.request(hmac).key}`).slice(0, 8)}`
}
