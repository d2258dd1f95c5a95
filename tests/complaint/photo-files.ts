const text = (words: string) => Uint8Array.from([...words].map((character) => character.charCodeAt(0)))

export function bytesOf(...pieces: readonly (Uint8Array | readonly number[] | string)[]): Uint8Array {
  const all = pieces.map((piece) => (typeof piece === 'string' ? text(piece) : Uint8Array.from(piece)))
  const whole = new Uint8Array(all.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of all) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** A segment of a JPEG. */
export function segment(marker: number, content: Uint8Array | readonly number[]): Uint8Array {
  const length = content.length + 2
  return bytesOf([0xff, marker, length >> 8, length & 255], content)
}

/** An Exif segment that turns the picture and names a place: its GPS directory is the entry 0x8825. */
export function exif(turned: number, order: 'II' | 'MM' = 'MM'): Uint8Array {
  const short = (value: number) => (order === 'MM' ? [value >> 8, value & 255] : [value & 255, value >> 8])
  const long = (value: number) => (order === 'MM' ? [0, 0, ...short(value)] : [...short(value), 0, 0])
  const entry = (tag: number, type: number, value: number[]) => [
    ...short(tag),
    ...short(type),
    ...long(1),
    ...value,
  ]
  const directory = [
    ...short(2),
    ...entry(0x0112, 3, [...short(turned), 0, 0]),
    ...entry(0x8825, 4, long(38)),
    ...long(0),
  ]
  return segment(0xe1, bytesOf('Exif\0\0', order, short(42), long(8), directory, 'GPS 34.59N 119.22E'))
}

export const jfif = segment(0xe0, bytesOf('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0]))
const table = segment(
  0xdb,
  Array.from({ length: 65 }, (_, index) => index),
)

/** Coded pixels: a stuffed byte and a restart are among them. */
const pixels = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]
export const scanOf = (coded: readonly number[] | Uint8Array = pixels) =>
  bytesOf(segment(0xda, [1, 1, 0, 0, 63, 0]), coded)

type Parts = { head?: readonly Uint8Array[]; scan?: Uint8Array; width?: number; height?: number }

/** A JPEG as far as its structure goes; `head` stands behind its first two bytes. */
export function jpeg({ head = [], scan = scanOf(), width = 640, height = 480 }: Parts = {}): Uint8Array {
  const frame = segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
  return bytesOf([0xff, 0xd8], ...head, table, frame, scan, [0xff, 0xd9])
}

/** A chunk of a PNG; its checksum is none, as nobody here reads it. */
export function chunk(name: string, content: Uint8Array | readonly number[] = []): Uint8Array {
  const { length } = content
  return bytesOf([0, 0, length >> 8, length & 255], name, content, [0, 0, 0, 0])
}

export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const pngHead = (width: number, height: number) =>
  chunk('IHDR', [0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255, 8, 2, 0, 0, 0])

export function png({
  extra = [],
  width = 640,
  height = 480,
}: {
  extra?: readonly Uint8Array[]
  width?: number
  height?: number
} = {}) {
  return bytesOf(pngSignature, pngHead(width, height), ...extra, chunk('IDAT', [1, 2, 3]), chunk('IEND'))
}

/** Whether the words stand anywhere in the bytes. */
export function holds(bytes: Uint8Array, words: string): boolean {
  return Buffer.from(bytes).includes(words, 0, 'latin1')
}
