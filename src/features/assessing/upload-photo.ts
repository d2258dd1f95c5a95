import { uploadVisitPhoto } from '../../../core/contract/visits'
import { attachmentLimits, attachmentType, partsOf } from '../../../core/disclosure/attachment'
import type { ChosenFile } from '../../platform/attachments/attachments'
import { callEndpoint } from '../../platform/call'
import { failed, type Outcome } from '../../platform/failure'
import { base64Of } from '../../platform/photos/base64'
import { newRequestKey } from '../../platform/request-key'

const longestName = 80

type Uploading = { application: string; file: ChosenFile; upload: string }

/** Uploads a photo of a visit, part by part. `upload` is the same for every try: parts that have arrived take their own place again. */
export async function uploadPhoto({
  application,
  file,
  upload,
}: Uploading): Promise<Outcome<{ file: string }>> {
  if (file.bytes > attachmentLimits.bytes) return failed('file_too_large')
  const whole = await file.read().catch(() => null)
  if (whole === null || whole.length === 0) return failed('file_broken')
  const type = attachmentType(whole)
  if (type === null || type === 'pdf') return failed('photo_type_refused')
  const parts = partsOf(whole.length)
  const about = { application, upload, name: file.name.slice(-longestName), bytes: whole.length }
  for (let part = 0; part < parts; part += 1) {
    const from = part * attachmentLimits.partBytes
    const content = base64Of(whole.subarray(from, from + attachmentLimits.partBytes))
    const requestKey = newRequestKey()
    const outcome = await callEndpoint(uploadVisitPhoto, { ...about, part, content }, { requestKey })
    if (!outcome.ok) return outcome
    if (outcome.data.done) return { ok: true, data: { file: outcome.data.file } }
  }
  return failed('file_broken')
}
