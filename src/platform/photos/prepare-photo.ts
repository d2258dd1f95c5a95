import { readPhoto } from '../../../core/complaint/photo-bytes'
import type { FailureCode } from '../failure'
import { base64Of } from './base64'
import type { Camera, Encoding, Picked } from './camera'

/** Tried in turn until one is small enough: enough to read a meter or a notice by. */
const encodings: readonly Encoding[] = [
  { side: 1600, quality: 0.75 },
  { side: 1600, quality: 0.5 },
  { side: 1200, quality: 0.5 },
]

/** Base64 makes it a third more; WeChat's calls are for less than 1 MB. */
const mostBytes = 700_000

/** A picked picture as it is uploaded: small, upright, without place, time or device. The words of a failure stand in words.ts. */
export async function preparePhoto(
  picked: Picked,
  camera: Pick<Camera, 'encode'>,
): Promise<{ content: string } | FailureCode> {
  for (const encoding of encodings) {
    const encoded = await camera.encode(picked, encoding).catch(() => null)
    if (encoded === null) return 'photo_broken'
    const photo = readPhoto(encoded)
    if (typeof photo !== 'string' && photo.bytes.length <= mostBytes) {
      return { content: base64Of(photo.bytes) }
    }
    if (photo === 'photo_type_refused' || photo === 'photo_broken') return photo
  }
  return 'photo_too_large'
}
