import type { uploadDisclosureFile } from '../../../core/contract/disclosure-publishing'
import type { InputOf, OutputOf } from '../../../core/contract/endpoint'
import type { uploadVisitPhoto } from '../../../core/contract/visits'
import {
  type AttachmentType,
  attachmentLimits,
  attachmentType,
  attachmentTypes,
  partsOf,
} from '../../../core/disclosure/attachment'
import { callEndpoint } from '../call'
import { failed, type Outcome } from '../failure'
import { base64Of } from '../photos/base64'
import { newRequestKey } from '../request-key'
import type { ChosenFile } from './attachments'

const longestName = 80

/** Which endpoint takes the files, all in the same parts; of what they are; and what they may be, if not everything. */
export type Destination = { accepts?: readonly AttachmentType[] } & (
  | { endpoint: typeof uploadDisclosureFile; compound: string }
  | { endpoint: typeof uploadVisitPhoto; application: string }
)

type Part = Omit<InputOf<typeof uploadDisclosureFile>, 'compound'>
type Sent = Promise<Outcome<OutputOf<typeof uploadDisclosureFile>>>

function sendPart(to: Destination, part: Part): Sent {
  const request = { requestKey: newRequestKey() }
  return 'compound' in to
    ? callEndpoint(to.endpoint, { compound: to.compound, ...part }, request)
    : callEndpoint(to.endpoint, { application: to.application, ...part }, request)
}

/**
 * Uploads a file part by part. What it is and how large it is is looked at here first, as the cloud does, so that nobody waits for a
 * refusal. `upload` is the same for every try: parts that have arrived take their own place again.
 */
export async function uploadFile(
  to: Destination,
  { file, upload }: { file: ChosenFile; upload: string },
  onPart: (sent: number, parts: number) => void,
): Promise<Outcome<{ file: string }>> {
  const accepts = to.accepts ?? attachmentTypes
  if (file.bytes > attachmentLimits.bytes) return failed('file_too_large')
  const whole = await file.read().catch(() => null)
  if (whole === null || whole.length === 0) return failed('file_broken')
  const type = attachmentType(whole)
  if (type === null || !accepts.includes(type)) {
    return failed(accepts.includes('pdf') ? 'file_type_refused' : 'photo_type_refused')
  }
  const parts = partsOf(whole.length)
  const about = { upload, name: file.name.slice(-longestName), bytes: whole.length }
  for (let part = 0; ; part += 1) {
    onPart(part, parts)
    const from = part * attachmentLimits.partBytes
    const content = base64Of(whole.subarray(from, from + attachmentLimits.partBytes))
    const outcome = await sendPart(to, { ...about, part, content })
    if (!outcome.ok) return outcome
    if (outcome.data.done) return { ok: true, data: { file: outcome.data.file } }
    if (part + 1 >= parts) return failed('file_broken')
  }
}
