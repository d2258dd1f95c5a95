import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { readDisclosure } from '../../core/contract/disclosures'
import type { OutputOf } from '../../core/contract/endpoint'
import { attachmentLimits } from '../../core/disclosure/attachment'
import type { DisclosureFile } from '../../core/record/disclosure-files'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'
import { exif, jpeg, segment } from '../complaint/photo-files'
import { accounts, standard, thirdQuarter } from './disclosure-world'

let city: SmallCity
let committee: Person
let company: Person
beforeAll(async () => {
  city = await openSmallCity({ timers: false })
  committee = await city.official('ownersCommittee', 'A')
  company = await city.official('propertyCompany', 'X')
})
afterAll(() => city.close())

const { partBytes } = attachmentLimits

/** A PDF of so many bytes, as far as its first and last ones go. */
function pdf(bytes: number): Buffer {
  const file = Buffer.alloc(bytes, 0x20)
  file.write('%PDF-1.7\n')
  file.write('\n%%EOF\n', bytes - 7)
  return file
}

const partOf = (file: Uint8Array, part: number, upload: string, more: object = {}) => ({
  ...{ compound: 'A', upload, name: '明细.pdf', bytes: file.length, part },
  content: Buffer.from(file.slice(part * partBytes, (part + 1) * partBytes)).toString('base64'),
  ...more,
})

let uploads = 0
const newUpload = () => {
  uploads += 1
  return `upload-${String(uploads).padStart(16, '0')}`
}

async function upload(file: Uint8Array, who = committee, more: object = {}): Promise<string> {
  const id = newUpload()
  let last = { file: '', done: false }
  for (let part = 0; part * partBytes < file.length; part += 1) {
    last = await city.ask(who, 'uploadDisclosureFile', partOf(file, part, id, more))
  }
  expect(last.done).toBe(true)
  return last.file
}

const income = accounts([['停车费', 5000_00, 0]])
const publish = (files: string[]) => ({ ...thirdQuarter, newest: 0, content: { ...income, files } })
const read = () => city.ask<OutputOf<typeof readDisclosure>>(null, 'readDisclosure', thirdQuarter)

describe('files of disclosures', () => {
  it.each([
    ['a file of 20 MB', { bytes: 20 * 1024 * 1024 }, 'file_too_large'],
    [
      'a renamed program',
      { content: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(98)]).toString('base64') },
      'file_type_refused',
    ],
    [
      'a PDF that breaks off',
      { content: Buffer.from('%PDF-1.7'.padEnd(100)).toString('base64') },
      'file_broken',
    ],
    ['a part that is too short', { bytes: 101 }, 'file_broken'],
    ['a second part without the first', { bytes: partBytes + 100, part: 1 }, 'file_broken'],
    ['a compound that is none', { compound: 'Z' }, 'unknown_compound'],
    ['a compound of others', { compound: 'B' }, 'out_of_scope'],
  ])('%s is refused by name and stored nowhere', async (_, more, code) => {
    expect(
      await city.refused(committee, 'uploadDisclosureFile', partOf(pdf(100), 0, newUpload(), more)),
    ).toBe(code)
    const stored = await city.all<DisclosureFile>('disclosureFiles')
    expect(stored.every(({ fileId }) => fileId === null)).toBe(true)
  })

  it('come in parts, in whatever order after the first, each of them once or twice, and are joined', async () => {
    const file = pdf(2 * partBytes + 1000)
    file.write('第三部分', 2 * partBytes)
    const id = newUpload()
    const send = (part: number) =>
      city.ask<{ file: string; done: boolean }>(committee, 'uploadDisclosureFile', partOf(file, part, id))
    expect(await send(0)).toMatchObject({ done: false })
    expect(await send(2)).toMatchObject({ done: false })
    expect(await send(0)).toMatchObject({ done: false })
    const { file: made, done } = await send(1)
    expect(done).toBe(true)
    expect(await send(1)).toEqual({ file: made, done: true })
    await city.ask(committee, 'publishDisclosure', publish([made]))
    const [shown] = (await read()).files
    expect(shown).toMatchObject({ name: '明细.pdf', type: 'pdf', bytes: file.length })
    const got = await fetch(shown?.url ?? '')
    expect(Buffer.from(await got.arrayBuffer()).equals(file)).toBe(true)
    const joined = await city.read<DisclosureFile>('disclosureFiles', made)
    expect(joined).toMatchObject({ parts: {}, heldBy: 'A|commonIncome|2026Q3', dueAt: null })
  })

  it('a first part that is sent again as something else makes no file', async () => {
    const picture = jpeg({ head: Array.from({ length: 60 }, () => segment(0xfe, new Uint8Array(60_000))) })
    const [id, begun] = [newUpload(), pdf(picture.length)]
    await city.ask(committee, 'uploadDisclosureFile', partOf(begun, 0, id))
    await city.ask(committee, 'uploadDisclosureFile', partOf(picture, 0, id))
    expect(await city.refused(committee, 'uploadDisclosureFile', partOf(picture, 1, id))).toBe('file_broken')
  })

  it('a picture loses where and when it was taken', async () => {
    const picture = jpeg({ head: [exif(6)] })
    const made = await upload(picture, company, { name: '现场.jpg' })
    const content = { ...standard, files: [made] }
    await city.ask(company, 'publishDisclosure', {
      compound: 'A',
      kind: 'serviceStandard',
      period: 'standing',
      newest: 0,
      content,
    })
    const input = { compound: 'A', kind: 'serviceStandard', period: 'standing' }
    const { files } = await city.ask<OutputOf<typeof readDisclosure>>(null, 'readDisclosure', input)
    const got = Buffer.from(await (await fetch(files[0]?.url ?? '')).arrayBuffer())
    expect(got.includes('GPS')).toBe(false)
    expect(got.length).toBe(files[0]?.bytes)
  })

  it('a file belongs to one disclosure; a correction may keep it', async () => {
    const [file] = (await read()).files
    const files = [file?.file ?? '']
    const other = { compound: 'A', kind: 'committeeMembers', period: 'standing', newest: 0 }
    const members = {
      form: 'members',
      rows: [{ seat: '主任', name: '演示', from: '2025-01-01', until: '2028-01-01' }],
      note: '',
      files,
    }
    expect(await city.refused(committee, 'publishDisclosure', { ...other, content: members })).toBe(
      'unknown_file',
    )
    await city.ask(committee, 'correctDisclosure', {
      ...publish(files),
      newest: 1,
      content: { ...income, note: '补充', files },
      why: '补充说明',
    })
    expect((await read()).files).toHaveLength(1)
  })

  it('what nothing names goes after a day, what a draft names after a month, what is published stays', async () => {
    const [loose, drafted] = [await upload(pdf(100)), await upload(pdf(200))]
    const draft = { compound: 'A', kind: 'meetings', period: null, revision: 0, form: '{}', files: [drafted] }
    await city.ask(committee, 'saveDisclosureDraft', draft)
    await city.moveTo('2026-11-12T02:00:00.000Z')
    await Promise.all([city.runClock(), city.runClock()])
    const left = async () => (await city.all<DisclosureFile>('disclosureFiles')).map(({ _id }) => _id)
    expect(await left()).not.toContain(loose)
    expect(await left()).toContain(drafted)
    const draftInput = { compound: 'A', kind: 'meetings', period: null }
    expect(await city.ask(committee, 'readDisclosureDraft', draftInput)).toMatchObject({
      draft: { files: [{ file: drafted, type: 'pdf' }] },
    })
    await city.moveTo('2026-12-15T02:00:00.000Z')
    await city.runClock()
    expect(await left()).not.toContain(drafted)
    expect((await fetch((await read()).files[0]?.url ?? '')).status).toBe(200)
    expect(await city.refused(committee, 'saveDisclosureDraft', { ...draft, revision: 1 })).toBe(
      'unknown_file',
    )
  })
})
