import { expect, it } from 'vitest'
import { openPhotoQueue, type PhotoEntry } from '../../src/components/photo-field/photo-queue'
import { type Failure, failed, type Outcome } from '../../src/platform/failure'
import { base64Of } from '../../src/platform/photos/base64'
import type { Encoding, Picked } from '../../src/platform/photos/camera'
import { preparePhoto } from '../../src/platform/photos/prepare-photo'
import { bytesOf, exif, jfif, jpeg, scanOf } from '../complaint/photo-files'

type Uploaded = { photo: string; state: 'checking' }
const picked = (name: string): Picked => ({ preview: `blob:${name}`, source: name })

/** A camera whose pictures are what they are named, and a cloud that gives each request one photo. */
function openDesk(files: Record<string, Uint8Array>) {
  const told: (readonly PhotoEntry[])[] = []
  const requests: { key: string; content: string }[] = []
  const forgotten: string[] = []
  const next: (Failure['code'] | 'ok')[] = []
  let inFlight = 0
  let mostInFlight = 0
  const queue = openPhotoQueue({
    initial: [],
    camera: {
      async encode({ source }) {
        const file = files[String(source)]
        if (file === undefined) throw new Error('no picture')
        return file
      },
      forget: ({ preview }) => forgotten.push(preview),
    },
    async upload(content, key): Promise<Outcome<Uploaded>> {
      inFlight += 1
      mostInFlight = Math.max(mostInFlight, inFlight)
      await Promise.resolve()
      inFlight -= 1
      requests.push({ key, content })
      const code = next.shift() ?? 'ok'
      return code === 'ok'
        ? { ok: true, data: { photo: `photo of ${key}`, state: 'checking' } }
        : failed(code)
    },
    onChange: (entries) => told.push(entries),
  })
  const stages = () => queue.entries().map(({ stage }) => stage)
  return { queue, told, requests, forgotten, next, stages, mostInFlight: () => mostInFlight }
}

it('photos go up one after the other, each by a request of its own, without their place', async () => {
  const desk = openDesk({ a: jpeg({ head: [jfif, exif(1)] }), b: jpeg() })
  await desk.queue.add([picked('a'), picked('b')])
  expect(desk.stages()).toEqual(['uploaded', 'uploaded'])
  expect(desk.mostInFlight()).toBe(1)
  expect(desk.requests[0]?.content).toBe(Buffer.from(jpeg({ head: [jfif] })).toString('base64'))
  expect(new Set(desk.requests.map(({ key }) => key)).size).toBe(2)
  expect(desk.told.map((entries) => entries.map(({ stage }) => stage[0]).join(''))).toContain('uw')
})

it('one that failed holds up no other, and is tried again by the same request', async () => {
  const desk = openDesk({ a: jpeg(), b: jpeg() })
  desk.next.push('offline')
  await desk.queue.add([picked('a'), picked('b')])
  expect(desk.stages()).toEqual(['failed', 'uploaded'])
  const [first] = desk.queue.entries()
  expect(first).toMatchObject({ failure: 'offline', photo: null })
  await desk.queue.retry(String(first?.key))
  expect(desk.stages()).toEqual(['uploaded', 'uploaded'])
  expect(desk.requests[2]).toEqual(desk.requests[0])
})

it('what is no photo is never sent', async () => {
  const desk = openDesk({ page: bytesOf('<html>'), torn: jpeg().subarray(0, 40) })
  await desk.queue.add([picked('page'), picked('torn'), picked('nothing')])
  expect(desk.queue.entries().map(({ failure }) => failure)).toEqual([
    'photo_type_refused',
    'photo_broken',
    'photo_broken',
  ])
  expect(desk.requests).toEqual([])
})

it('one that was taken out while it waited is not sent, and its preview is let go', async () => {
  const desk = openDesk({ a: jpeg(), b: jpeg() })
  const sent = desk.queue.add([picked('a'), picked('b')])
  desk.queue.remove(String(desk.queue.entries()[1]?.key))
  await sent
  expect(desk.requests).toHaveLength(1)
  expect(desk.stages()).toEqual(['uploaded'])
  expect(desk.forgotten).toEqual(['blob:b'])
})

it('a draft that is opened again has its photos, with what was picked since the app was opened', async () => {
  const desk = openDesk({ a: jpeg() })
  await desk.queue.add([picked('a')])
  const [{ photo }] = desk.queue.entries() as [PhotoEntry]
  const again = openPhotoQueue({
    initial: [photo as string, 'older'],
    camera: { encode: async () => jpeg(), forget: () => {} },
    upload: async () => failed('offline'),
    onChange: () => {},
  })
  expect(again.entries().map(({ picked: each }) => each?.preview ?? null)).toEqual(['blob:a', null])
  expect(again.entries().map(({ stage }) => stage)).toEqual(['uploaded', 'uploaded'])
})

it('a picture is encoded smaller until it is small enough, or given up by name', async () => {
  const tried: Encoding[] = []
  const encoding = (fitsAt: number) => ({
    async encode(_: Picked, each: Encoding) {
      tried.push(each)
      return jpeg({ scan: scanOf(new Uint8Array(tried.length >= fitsAt ? 1000 : 900_000)) })
    },
  })
  expect(await preparePhoto(picked('a'), encoding(2))).toHaveProperty('content')
  expect(tried.map(({ side, quality }) => [side, quality])).toEqual([
    [1600, 0.75],
    [1600, 0.5],
  ])
  tried.length = 0
  expect(await preparePhoto(picked('a'), encoding(9))).toBe('photo_too_large')
})

it('bytes are written in base64 as everybody reads it', () => {
  for (let length = 0; length < 20; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 91 + 200) % 256)
    expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'))
  }
})
