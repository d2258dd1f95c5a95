import type { uploadDisclosureFile } from '../../../core/contract/disclosure-publishing'
import { attachmentLimits, attachmentType, partsOf } from '../../../core/disclosure/attachment'
import { callEndpoint } from '../call'
import { failed, type Outcome } from '../failure'
import { base64Of } from '../photos/base64'
import { newRequestKey } from '../request-key'
import type { ChosenFile } from './attachments'

const longestName = 80

type Sending = { endpoint: typeof uploadDisclosureFile; compound: string; file: ChosenFile; upload: string }

/**
 * Uploads a file part by part. What it is and how large it is is looked at here first, as the cloud does, so that nobody waits for a
 * refusal. `upload` is the same for every try: parts that have arrived take their own place again.
 */
export async function uploadFile(
  { endpoint, compound, file, upload }: Sending,
  onPart: (sent: number, parts: number) => void,
): Promise<Outcome<{ file: string }>> {
  if (file.bytes > attachmentLimits.bytes) return failed('file_too_large')
  const whole = await file.read().catch(() => null)
  if (whole === null || whole.length === 0) return failed('file_broken')
  if (attachmentType(whole) === null) return failed('file_type_refused')
  const parts = partsOf(whole.length)
  const about = { compound, upload, name: file.name.slice(-longestName), bytes: whole.length }
  for (let part = 0; ; part += 1) {
    onPart(part, parts)
    const from = part * attachmentLimits.partBytes
    const content = base64Of(whole.subarray(from, from + attachmentLimits.partBytes))
    const requestKey = newRequestKey()
    const outcome = await callEndpoint(endpoint, { ...about, part, content }, { requestKey })
    if (!outcome.ok) return outcome
    if (outcome.data.done) return { ok: true, data: { file: outcome.data.file } }
    if (part + 1 >= parts) return failed('file_broken')
  }
}
