import { readJpeg } from './jpeg-bytes'
import { type PhotoType, photoLimits } from './photo-rules'
import { readPng } from './png-bytes'

/** What is wrong with a file that is to be a photo. */
export type PhotoFault = 'photo_type_refused' | 'photo_broken' | 'photo_too_large'

/** A photo without anything but its picture. */
export type Photo = { type: PhotoType; width: number; height: number; bytes: Uint8Array }

const jpegSignature = [0xff, 0xd8, 0xff]
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * Reads a photo and takes away what is not its picture: place, time, device, names, thumbnails, and whatever hangs behind its
 * end (phones put a second picture there, with metadata of its own). The picture is copied, never encoded anew. A file is what
 * its first bytes say, whatever it is called.
 *
 * The phone turns pictures upright before it sends them. The server cannot, so it keeps the one number that says how a JPEG is
 * to be turned. Colour profiles go too: what the phone has encoded anew needs none.
 */
export function readPhoto(file: Uint8Array): Photo | PhotoFault {
  const type = typeOf(file)
  if (type === null) return 'photo_type_refused'
  const picture = type === 'jpeg' ? readJpeg(file) : readPng(file)
  if (picture === null) return 'photo_broken'
  const { bytes, width, height } = picture
  const isTooLarge = bytes.length > photoLimits.bytes || Math.max(width, height) > photoLimits.side
  return isTooLarge ? 'photo_too_large' : { type, ...picture }
}

function typeOf(file: Uint8Array): PhotoType | null {
  if (jpegSignature.every((byte, index) => file[index] === byte)) return 'jpeg'
  return pngSignature.every((byte, index) => file[index] === byte) ? 'png' : null
}
