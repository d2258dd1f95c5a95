import { hasText } from './picture'

const tag = 0x0112
/** Marker, length, `Exif\0\0`: the TIFF part begins behind them. */
const tiffAt = 10

/** How an Exif segment says the picture is to be turned, 1 to 8; 1 (as it is) where it says nothing that can be read. */
export function orientationOf(segment: Uint8Array): number {
  if (segment[1] !== 0xe1 || !hasText(segment, 4, 'Exif\0\0')) return 1
  const isLittle = hasText(segment, tiffAt, 'II')
  if (!isLittle && !hasText(segment, tiffAt, 'MM')) return 1
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength)
  const short = (at: number) => (at + 2 <= segment.length ? view.getUint16(at, isLittle) : 0)
  if (tiffAt + 8 > segment.length) return 1
  const directory = tiffAt + view.getUint32(tiffAt + 4, isLittle)
  const entries = Math.min(short(directory), 100)
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12
    if (short(entry) !== tag) continue
    const turned = short(entry + 8)
    return turned >= 1 && turned <= 8 ? turned : 1
  }
  return 1
}

/** An Exif segment that says how to turn the picture and nothing more; none for a picture that stands upright. */
export function orientationSegment(turned: number): Uint8Array[] {
  if (turned === 1) return []
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0]
  const header = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8]
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0]
  return [Uint8Array.of(0xff, 0xe1, 0, 34, ...exif, ...header, ...directory)]
}
