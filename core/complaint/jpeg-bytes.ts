import { orientationOf, orientationSegment } from './jpeg-orientation'
import { hasText, joined, type Picture } from './picture'

const startOfScan = 0xda
const endOfImage = 0xd9
/** Baseline, extended and progressive: the frames that browsers and WeChat draw. */
const frames = [0xc0, 0xc1, 0xc2]
/** Tables that a picture is decoded with: Huffman, quantisation, restart interval, number of lines. */
const tables = [0xc4, 0xdb, 0xdd, 0xdc]
const comment = 0xfe
/** A JFIF segment without a thumbnail. */
const plainJfifBytes = 18

type Segment = { marker: number; from: number; to: number }

/** A JPEG's picture: tables, frame and scans, the colour marks of JFIF and Adobe, and how it is to be turned. */
export function readJpeg(file: Uint8Array): Picture {
  let at = 2
  let size: { width: number; height: number } | null = null
  let hasScan = false
  let orientation = 1
  let jfif: Uint8Array | null = null
  const pieces: Uint8Array[] = []
  for (;;) {
    const segment = segmentAt(file, at)
    if (segment === null) return null
    const { marker, from, to } = segment
    at = to
    if (marker === endOfImage) break
    const content = file.subarray(from, to)
    if (isApplication(marker)) {
      if (isPlainJfif(marker, content)) jfif ??= content
      else if (isAdobe(marker, content)) pieces.push(content)
      else if (orientation === 1) orientation = orientationOf(content)
    } else if (frames.includes(marker)) {
      size = frameSize(content)
      if (size === null) return null
      pieces.push(content)
    } else if (marker === startOfScan) {
      at = endOfScan(file, to)
      hasScan = true
      pieces.push(file.subarray(from, at))
    } else if (tables.includes(marker)) {
      pieces.push(content)
    } else if (marker !== comment) {
      return null
    }
  }
  if (size === null || !hasScan) return null
  const head = [file.subarray(0, 2), ...(jfif === null ? [] : [jfif]), ...orientationSegment(orientation)]
  return { ...size, bytes: joined([...head, ...pieces, Uint8Array.of(0xff, endOfImage)]) }
}

/** The segment that begins here, its marker and length included; null where there is none or it is cut short. */
function segmentAt(file: Uint8Array, at: number): Segment | null {
  if (file[at] !== 0xff) return null
  // Any number of fill bytes may stand before a marker.
  let from = at
  while (file[from + 1] === 0xff) from += 1
  const marker = file[from + 1]
  if (marker === undefined) return null
  if (marker === endOfImage) return { marker, from, to: from + 2 }
  const length = bigEndian(file, from + 2)
  const to = from + 2 + length
  return length >= 2 && to <= file.length ? { marker, from, to } : null
}

/** Where a scan's coded pixels end: before the next marker that is no stuffed byte and no restart. */
function endOfScan(file: Uint8Array, from: number): number {
  for (let at = from; at + 1 < file.length; at += 1) {
    const next = file[at + 1] as number
    if (file[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return file.length
}

function frameSize(frame: Uint8Array): { width: number; height: number } | null {
  if (frame.length < 9) return null
  const [height, width] = [bigEndian(frame, 5), bigEndian(frame, 7)]
  return height > 0 && width > 0 ? { width, height } : null
}

function bigEndian(bytes: Uint8Array, at: number): number {
  return at + 1 < bytes.length ? (bytes[at] as number) * 256 + (bytes[at + 1] as number) : 0
}

const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef

function isPlainJfif(marker: number, content: Uint8Array): boolean {
  return marker === 0xe0 && content.length === plainJfifBytes && hasText(content, 4, 'JFIF\0')
}

/** Says how colours are coded; without it a picture of four colours comes out inverted. */
function isAdobe(marker: number, content: Uint8Array): boolean {
  return marker === 0xee && content.length === 16 && hasText(content, 4, 'Adobe')
}
