import './environment-in-tests'
import { expect, onTestFinished, test, vi } from 'vitest'
import { uploadDisclosureFile } from '../../core/contract/disclosure-publishing'
import { uploadVisitPhoto } from '../../core/contract/visits'
import { type Destination, uploadFile } from '../../src/platform/attachments/upload-file'

const begins = { pdf: [0x25, 0x50, 0x44, 0x46, 0x2d], jpeg: [0xff, 0xd8, 0xff], text: [0x61] }
const chosen = (type: keyof typeof begins) => {
  const bytes = new Uint8Array(begins[type])
  return { name: 'file', bytes: bytes.length, read: async () => bytes }
}

const visit: Destination = {
  ...{ endpoint: uploadVisitPhoto, application: 'S2026-320700|A' },
  accepts: ['jpeg', 'png'],
}
const disclosure: Destination = { endpoint: uploadDisclosureFile, compound: 'A' }

async function sent(to: Destination, type: keyof typeof begins) {
  const inputs: unknown[] = []
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    if (address.includes('/auth/')) return Response.json({ access_token: 'token', expires_in: 7200 })
    inputs.push(JSON.parse(body).input)
    return Response.json({ ok: true, data: { file: 'f', done: true } })
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  const outcome = await uploadFile(to, { file: chosen(type), upload: 'u' }, () => undefined)
  return { outcome: outcome.ok ? outcome.data : outcome.failure.code, inputs }
}

test('a part says of what the file is, and nothing else of where it goes', async () => {
  const about = { upload: 'u', name: 'file', part: 0 }
  const photo = { ...about, bytes: 3, content: '/9j/' }
  expect(await sent(visit, 'jpeg')).toEqual({
    outcome: { file: 'f' },
    inputs: [{ application: 'S2026-320700|A', ...photo }],
  })
  expect(await sent(disclosure, 'jpeg')).toEqual({
    outcome: { file: 'f' },
    inputs: [{ compound: 'A', ...photo }],
  })
})

test.each([
  ['a PDF where photos are taken alone', visit, 'pdf', 'photo_type_refused'],
  ['what is no photo', visit, 'text', 'photo_type_refused'],
  ['what is neither PDF nor photo', disclosure, 'text', 'file_type_refused'],
] as const)('%s is refused and not sent', async (_, to, type, code) => {
  expect(await sent(to, type)).toEqual({ outcome: code, inputs: [] })
})
