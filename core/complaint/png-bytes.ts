import { hasText, joined, type Picture } from './picture'

/** What a picture is drawn from. Everything else goes: texts, time, Exif, profiles, further frames, chunks of programs. */
const kept = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs', 'bKGD']

/** A PNG's picture. Chunks are copied with their checksums. */
export function readPng(file: Uint8Array): Picture {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const pieces = [file.subarray(0, 8)]
  let size: { width: number; height: number } | null = null
  let hasPixels = false
  for (let at = 8, isOver = false; !isOver; ) {
    // Length, name and checksum are twelve bytes.
    if (at + 12 > file.length) return null
    const to = at + 12 + view.getUint32(at)
    if (to > file.length) return null
    const is = (name: string) => hasText(file, at + 4, name)
    if (size === null) {
      if (!is('IHDR') || to !== at + 25) return null
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
      if (size.width === 0 || size.height === 0) return null
    }
    if (kept.some(is)) pieces.push(file.subarray(at, to))
    // A capital first letter says that the picture cannot be drawn without the chunk.
    else if (((file[at + 4] as number) & 0x20) === 0) return null
    if (is('IDAT')) hasPixels = true
    isOver = is('IEND')
    at = to
  }
  return size !== null && hasPixels ? { ...size, bytes: joined(pieces) } : null
}
