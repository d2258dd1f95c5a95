import { readJpeg } from '../complaint/jpeg-bytes'
import { readPng } from '../complaint/png-bytes'
import { type AttachmentType, attachmentType } from './attachment'

/** A file as it is stored. */
export type Attachment = { type: AttachmentType; bytes: Uint8Array }

/** The mark at the end of a PDF stands within so many bytes of it, as its readers look for it. */
const tailBytes = 1024
const endOfPdf = '%%EOF'

/**
 * A whole file as it is stored: of a picture nothing but the picture (no place, time or device), of a PDF all of it. Null where the file
 * breaks off.
 */
export function readAttachment(file: Uint8Array): Attachment | null {
  const type = attachmentType(file)
  if (type === null) return null
  if (type === 'pdf') return hasEnd(file) ? { type, bytes: file } : null
  const picture = type === 'jpeg' ? readJpeg(file) : readPng(file)
  return picture && { type, bytes: picture.bytes }
}

function hasEnd(file: Uint8Array): boolean {
  return String.fromCharCode(...file.slice(-tailBytes)).includes(endOfPdf)
}
