import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { orientationOf } from '../../core/complaint/jpeg-orientation'
import { type Photo, readPhoto } from '../../core/complaint/photo-bytes'
import { photoLimits } from '../../core/complaint/photo-rules'
import { bytesOf, chunk, exif, holds, jfif, jpeg, png, pngSignature, scanOf, segment } from './photo-files'

function photoOf(file: Uint8Array): Photo {
  const read = readPhoto(file)
  if (typeof read === 'string') throw new Error(`refused: ${read}`)
  return read
}

describe('what is a photo is told by its bytes', () => {
  test.each([
    ['a JPEG', jpeg(), 'jpeg'],
    ['a JPEG with JFIF', jpeg({ head: [jfif] }), 'jpeg'],
    ['a PNG', png(), 'png'],
  ])('%s is one, of its size', (_, file, type) => {
    expect(photoOf(file)).toMatchObject({ type, width: 640, height: 480 })
  })

  test.each([
    ['a program with another name', bytesOf('MZ', [0x90, 0, 3])],
    ['an SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['a page', bytesOf('<!doctype html><script>1</script>')],
    ['a HEIC', bytesOf([0, 0, 0, 24], 'ftypheic')],
    ['a WebP', bytesOf('RIFF', [4, 0, 0, 0], 'WEBPVP8 ')],
    ['a GIF', bytesOf('GIF89a')],
    ['a BMP', bytesOf('BM')],
    ['nothing', bytesOf()],
  ])('%s is none', (_, file) => {
    expect(readPhoto(file)).toBe('photo_type_refused')
  })

  test.each([
    ['a JPEG of two bytes and a page', bytesOf([0xff, 0xd8, 0xff], '<html>')],
    ['a JPEG without a picture', bytesOf([0xff, 0xd8], jfif, [0xff, 0xd9])],
    ['a JPEG without height', jpeg({ height: 0 })],
    [
      'a JPEG coded as browsers cannot draw it',
      bytesOf([0xff, 0xd8], segment(0xc3, [8, 0, 1, 0, 1, 0]), [0xff, 0xd9]),
    ],
    ['a PNG without pixels', bytesOf(pngSignature, png().subarray(8, 33), chunk('IEND'))],
    ['a PNG that needs a chunk nobody knows', png({ extra: [chunk('ABCD')] })],
    ['a PNG that begins otherwise', bytesOf(pngSignature, chunk('IDAT', [1]), chunk('IEND'))],
  ])('%s is broken', (_, file) => {
    expect(readPhoto(file)).toBe('photo_broken')
  })

  test.each([
    ['of too many bytes', jpeg({ scan: scanOf(new Uint8Array(photoLimits.bytes)) })],
    ['of too many pixels', png({ width: photoLimits.side + 1 })],
  ])('one %s is too large', (_, file) => {
    expect(readPhoto(file)).toBe('photo_too_large')
  })

  it('what is taken away does not count', () => {
    const padding = Array.from({ length: 40 }, () => segment(0xe2, new Uint8Array(60_000)))
    expect(photoOf(jpeg({ head: padding })).bytes.length).toBeLessThan(1000)
  })
})

describe('nothing but the picture stays', () => {
  it('of a JPEG: place, comment, profile, thumbnail and a second picture behind its end go', () => {
    const secret = [
      jfif,
      exif(1),
      segment(0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>LIANYUNGANG')),
      segment(0xe2, bytesOf('ICC_PROFILE\0LIANYUNGANG')),
      segment(0xe0, bytesOf('JFXX\0LIANYUNGANG')),
      segment(0xed, bytesOf('Photoshop 3.0\0LIANYUNGANG')),
      segment(0xfe, bytesOf('LIANYUNGANG')),
    ]
    const { bytes } = photoOf(bytesOf(jpeg({ head: secret }), jpeg({ head: [exif(1)] })))
    expect([...bytes]).toEqual([...jpeg({ head: [jfif] })])
    for (const word of ['Exif', 'GPS', 'LIANYUNGANG']) expect(holds(bytes, word), word).toBe(false)
  })

  it('of a PNG: texts, time, Exif, profile, further frames and what hangs behind go', () => {
    const secret = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'iCCP', 'acTL', 'fcTL', 'fdAT', 'prVt'].map(
      (name) => chunk(name, bytesOf('LIANYUNGANG')),
    )
    const { bytes } = photoOf(bytesOf(png({ extra: secret }), 'LIANYUNGANG'))
    expect([...bytes]).toEqual([...png()])
  })

  it('a PNG keeps what it is drawn with', () => {
    const drawn = png({
      extra: ['gAMA', 'cHRM', 'sRGB', 'PLTE', 'tRNS', 'pHYs'].map((name) => chunk(name, [1])),
    })
    expect([...photoOf(drawn).bytes]).toEqual([...drawn])
  })

  it('a JPEG keeps Adobe’s mark of its colours, and no other text in its place', () => {
    const adobe = segment(0xee, bytesOf('Adobe', [0, 100, 0, 0, 0, 0, 1]))
    expect([...photoOf(jpeg({ head: [adobe] })).bytes]).toEqual([...jpeg({ head: [adobe] })])
    const longer = segment(0xee, bytesOf('Adobe', [0, 100, 0, 0, 0, 0, 1], 'LIANYUNGANG'))
    expect([...photoOf(jpeg({ head: [longer] })).bytes]).toEqual([...jpeg()])
  })
})

describe('a JPEG stays upright', () => {
  test.each(['II', 'MM'] as const)('how it is turned is kept in a segment of its own (%s)', (order) => {
    for (const turned of [2, 3, 4, 5, 6, 7, 8]) {
      const { bytes } = photoOf(jpeg({ head: [jfif, exif(turned, order)] }))
      expect(orientationOf(bytes.subarray(20))).toBe(turned)
      expect(holds(bytes, 'GPS')).toBe(false)
      expect(bytes.length).toBe(jpeg({ head: [jfif] }).length + 36)
    }
  })

  test.each([0, 9, 255])('a turn that does not exist (%i) is none', (turned) => {
    expect([...photoOf(jpeg({ head: [exif(turned)] })).bytes]).toEqual([...jpeg()])
  })
})

/** Any JPEG: metadata of all kinds, several scans, comments between them. */
const anyJpeg = fc
  .record({
    head: fc.array(
      fc.oneof(
        fc.constant(jfif),
        fc.integer({ min: 0, max: 9 }).map((turned) => exif(turned)),
        fc
          .tuple(fc.integer({ min: 0xe0, max: 0xef }), fc.uint8Array({ maxLength: 40 }))
          .map(([marker, content]) => segment(marker, content)),
        fc.uint8Array({ maxLength: 40 }).map((content) => segment(0xfe, content)),
      ),
      { maxLength: 6 },
    ),
    coded: fc.array(
      fc.array(
        fc.oneof(
          fc.integer({ min: 0, max: 254 }).map((byte) => [byte]),
          fc.constantFrom([0xff, 0], [0xff, 0xd3]),
        ),
        { maxLength: 30 },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    behind: fc.uint8Array({ maxLength: 30 }),
  })
  .map(({ head, coded, behind }) => {
    const scans = coded.map((each) => scanOf(each.flat()))
    return { file: bytesOf(jpeg({ head, scan: bytesOf(...scans) }), behind), scans }
  })

const anyPng = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('tEXt', 'iTXt', 'eXIf', 'tIME', 'gAMA', 'abCd'),
        fc.uint8Array({ maxLength: 40 }),
      )
      .map(([name, content]) => chunk(name, content)),
    { maxLength: 6 },
  )
  .map((extra) => ({ file: png({ extra }), scans: [chunk('IDAT', [1, 2, 3])] }))

const anyPhoto = fc.oneof(anyJpeg, anyPng)

describe('whatever the file', () => {
  it('reading what was read changes nothing more, and the coded pixels are as they were', () => {
    fc.assert(
      fc.property(anyPhoto, ({ file, scans }) => {
        const once = photoOf(file)
        expect([...photoOf(once.bytes).bytes]).toEqual([...once.bytes])
        for (const scan of scans) expect(Buffer.from(once.bytes).includes(Buffer.from(scan))).toBe(true)
        expect(holds(once.bytes, 'GPS')).toBe(false)
      }),
    )
  })

  it('one that is cut short is broken, wherever it was cut', () => {
    const whole = jpeg({ head: [jfif, exif(6)] })
    for (let length = 3; length < whole.length; length += 1) {
      expect(readPhoto(whole.subarray(0, length)), String(length)).toBe('photo_broken')
    }
    const other = png({ extra: [chunk('tEXt', [1, 2])] })
    for (let length = 8; length < other.length; length += 1) {
      expect(readPhoto(other.subarray(0, length)), String(length)).toBe('photo_broken')
    }
  })

  it('bytes spoilt anywhere are read or refused by name, and never crash', () => {
    const spoilt = fc.tuple(
      anyPhoto,
      fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
    )
    fc.assert(
      fc.property(spoilt, ([{ file }, changes]) => {
        const copy = Uint8Array.from(file)
        for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte
        const read = readPhoto(copy)
        if (typeof read === 'string')
          expect(['photo_type_refused', 'photo_broken', 'photo_too_large']).toContain(read)
        else expect(readPhoto(read.bytes)).toEqual(read)
      }),
      { numRuns: 500 },
    )
  })
})
