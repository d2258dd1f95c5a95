import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Call } from '../../cloudfunctions/platform/call'
import { photoLimits } from '../../core/complaint/photo-rules'
import { newAccount } from '../../core/record/accounts'
import { draftMilliseconds, type Photo, photoPath } from '../../core/record/photos'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'
import { bytesOf, exif, holds, jfif, jpeg, png, scanOf } from '../complaint/photo-files'
import { sdkFor } from '../local-cloud/sdk'

let city: SmallCity
let resident: Person
let neighbour: Person
let company: Person
let cases = 0
/** Known here, to lay what a function would have sealed. */
const sealKey = '5'.repeat(64)
const now = () => new Date(city.cloud.clock.now()).toISOString()

beforeAll(async () => {
  city = await openSmallCity({ variables: { SEAL_KEY: sealKey } })
  resident = await city.member('A-01-001')
  neighbour = await city.member('A-01-002')
  company = await city.official('propertyCompany', 'X')
  const { database } = sdk()
  if (!(await hasComplaints())) await database.createCollection('complaints')
})
afterAll(() => city.close())

function sdk() {
  const app = sdkFor(city.cloud)
  return { app, database: app.database() }
}

async function hasComplaints(): Promise<boolean> {
  return city.all('complaints').then(
    () => true,
    () => false,
  )
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const photoFile = jpeg({ head: [jfif, exif(1)] })
const input = (file: Uint8Array = photoFile, use = 'statement') => ({ use, content: base64(file) })

type Uploaded = { photo: string; state: Photo['state'] }
type Options = { file?: Uint8Array; use?: string; weapp?: boolean; key?: string }

const upload = (who: Person, { file, use, ...options }: Options = {}) =>
  city.ask<Uploaded>(who, 'uploadPhoto', input(file, use), options)

const stored = (id: string) => city.read<Photo>('photos', id) as Promise<Photo>

/** The bytes of a file by its id; null if there is none. */
async function fileOf(fileId: string): Promise<Uint8Array | null> {
  const { fileList } = await sdk().app.getTempFileURL({ fileList: [fileId] })
  const url = fileList[0]?.tempFileURL
  return url ? new Uint8Array(await (await fetch(url)).arrayBuffer()) : null
}

/** The id of the file that a photo has or would have. */
async function fileIdOf(photo: Photo): Promise<string> {
  return (await sdk().app.getUploadMetadata({ cloudPath: photoPath(photo) })).data.fileId
}

const settled = (id: string, state: Photo['state']) =>
  vi.waitFor(async () => expect((await stored(id)).state).toBe(state), { timeout: 10_000, interval: 50 })

/** What WeChat pushes, sent to the function as the platform would. */
const push = (event: object) => sdk().app.callFunction({ name: 'wechat', data: event })
const verdict = (traceId: string | null, suggest: string) => ({
  ...{ MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId, errcode: 0 },
  result: { suggest, label: 100 },
})

/** A photo that waits for its verdict under a trace id of its own; no verdict comes by itself. */
async function waiting(who: Person): Promise<Photo> {
  const { photo } = await upload(who)
  const traceId = `trace-${photo.slice(0, 16)}`
  const changed = { ...(await stored(photo)), state: 'checking' as const, traceId, askedAt: now() }
  await city.put('photos', changed)
  return changed
}

describe('uploading', () => {
  it('stores the picture alone, and waits for WeChat’s word', async () => {
    const { photo, state } = await upload(resident, { weapp: true })
    expect(state).toBe('checking')
    const document = await stored(photo)
    expect(document).toMatchObject({ account: resident.accountId, type: 'jpeg', case: null, asks: 1 })
    expect(JSON.stringify(document)).not.toContain(resident.openid)
    const file = (await fileOf(document.fileId as string)) as Uint8Array
    expect([...file]).toEqual([...jpeg({ head: [jfif] })])
    expect(holds(file, 'GPS')).toBe(false)
    await settled(photo, 'passed')
    expect(await stored(photo)).toMatchObject({ openid: null })
  })

  it('from a browser, which has no openid, it stays unchecked', async () => {
    expect(await upload(resident, { file: png() })).toMatchObject({ state: 'unchecked' })
    expect(await upload(company, { use: 'evidence' })).toMatchObject({ state: 'unchecked' })
  })

  it('the same request is one photo, however often and at once it is sent; with another picture it is refused', async () => {
    const who = await city.member('A-01-003')
    const key = city.newKey()
    const answers = await Promise.all(
      [1, 2, 3].map(() => city.call<Uploaded>(who, 'uploadPhoto', input(), { key })),
    )
    const made = answers.flatMap((answer) => (answer.ok ? [answer.data.photo] : []))
    expect(new Set(made).size).toBe(1)
    expect(await upload(who, { key })).toEqual({ photo: made[0], state: 'unchecked' })
    const own = (await city.all<Photo>('photos')).filter(({ account }) => account === who.accountId)
    expect(own.map(({ _id }) => _id)).toEqual([made[0]])
    expect(await city.refused(who, 'uploadPhoto', input(png()), { key })).toBe('conflict_try_again')
    // Somebody else's same key is another request.
    expect((await upload(neighbour, { key })).photo).not.toBe(made[0])
  })

  it('goes on where it broke off between document and file', async () => {
    const key = city.newKey()
    const { photo } = await upload(resident, { key })
    const whole = await stored(photo)
    await sdk().app.deleteFile({ fileList: [whole.fileId as string] })
    await city.put('photos', { ...whole, fileId: null })
    expect(await upload(resident, { key })).toEqual({ photo, state: 'unchecked' })
    expect(await stored(photo)).toMatchObject({ fileId: whole.fileId })
    expect(await fileOf(whole.fileId as string)).not.toBeNull()
  })

  it.each([
    ['photo_type_refused', bytesOf('MZ', [0x90, 0, 3, 0, 0, 0])],
    ['photo_type_refused', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['photo_type_refused', bytesOf('GIF89a')],
    ['photo_broken', photoFile.subarray(0, photoFile.length - 2)],
    ['photo_too_large', jpeg({ scan: scanOf(new Uint8Array(photoLimits.bytes)) })],
  ])('refuses by name (%s) and stores nothing', async (code, file) => {
    const before = await city.all('photos')
    expect(await city.refused(resident, 'uploadPhoto', input(file))).toBe(code)
    expect(await city.all('photos')).toEqual(before)
  })

  it('refuses a text that is no base64, or longer than any photo', async () => {
    for (const content of ['', 'data:image/png;base64,AAAA', 'A'.repeat(2_000_001)]) {
      expect(await city.refused(resident, 'uploadPhoto', { use: 'statement', content })).toBe('invalid_input')
    }
  })

  it('is for a household’s statement, or for an office’s evidence, and for neither in the other’s name', async () => {
    expect(await city.refused(company, 'uploadPhoto', input())).toBe('not_allowed')
    expect(await city.refused(resident, 'uploadPhoto', input(photoFile, 'evidence'))).toBe('not_allowed')
    const without = { consents: false }
    const newcomer = await city.official('district', '320706')
    expect(await city.refused(newcomer, 'uploadPhoto', input(photoFile, 'evidence'), without)).toBe(
      'consent_missing',
    )
  })

  it('ends at the limit of a day, at once or one after the other, and begins anew a day later', async () => {
    const who = await city.member('A-01-004')
    const { photo } = await upload(who)
    const one = await stored(photo)
    for (let index = 2; index < photoLimits.aDay; index += 1) {
      await city.put('photos', { ...one, _id: index.toString(16).padStart(64, 'f'), requestKeys: [] })
    }
    const answers = await Promise.all([1, 2, 3].map(() => city.call(who, 'uploadPhoto', input())))
    expect(answers.filter((answer) => answer.ok).length).toBeLessThanOrEqual(1)
    await city.call(who, 'uploadPhoto', input())
    expect(await city.refused(who, 'uploadPhoto', input())).toBe('too_many_photos')
    const own = async () =>
      (await city.all<Photo>('photos')).filter(({ account }) => account === who.accountId)
    expect(await own()).toHaveLength(photoLimits.aDay)
    for (const { _id } of await own()) {
      const yesterday = new Date(Date.parse(now()) - 86_400_000).toISOString()
      await city.put('photos', { ...(await stored(_id)), uploadedAt: yesterday })
    }
    await upload(who)
  })
})

describe('WeChat’s verdict', () => {
  it.each([
    ['risky', 'refused'],
    ['review', 'unchecked'],
  ] as const)('%s: the photo is %s', async (mark, state) => {
    const who = await city.markedMember('A-01-005', mark)
    const { photo } = await upload(who, { weapp: true })
    await settled(photo, state)
  })

  it('counts once: what is pushed again or otherwise later changes nothing', async () => {
    const { _id, traceId } = await waiting(resident)
    await push(verdict(traceId, 'pass'))
    await push(verdict(traceId, 'risky'))
    await push(verdict(traceId, 'pass'))
    expect(await stored(_id)).toMatchObject({ state: 'passed' })
  })

  it('without a result, under an unknown id or of another kind it is none', async () => {
    const photo = await waiting(resident)
    const { traceId } = photo
    await push({ ...verdict(traceId, 'pass'), result: undefined, isrisky: 0 })
    await push({ ...verdict(traceId, 'pass'), errcode: -1008 })
    await push({ ...verdict(traceId, 'pass'), Event: 'user_enter_tempsession' })
    await push(verdict(traceId, 'fine'))
    await push(verdict('00000000-0000', 'pass'))
    await push({ ...verdict(traceId, 'pass'), trace_id: { $ne: '' } })
    await push(verdict(null, 'pass'))
    expect(await stored(photo._id)).toEqual(photo)
  })

  it('is taken from no client: the platform lets none call the function, whatever it knows', async () => {
    const photo = await waiting(resident)
    for (const weapp of [false, true]) {
      const answer = await city.callFunction('wechat', verdict(photo.traceId, 'pass'), resident, weapp)
      expect(answer).toMatchObject({ code: 'EXCEED_AUTHORITY' })
    }
    expect(await stored(photo._id)).toEqual(photo)
  })

  it('is asked for at once: where that failed the clock asks again, at most three times, and then there is none', async () => {
    const who = await city.markedMember('A-01-006', 'busy')
    const { photo, state } = await upload(who, { weapp: true })
    expect(state).toBe('checking')
    const asked = async () => {
      const { asks, state, traceId } = await stored(photo)
      return [asks, state, traceId]
    }
    const begun = Date.parse(now())
    const minutesOn = async (minutes: number) => {
      await city.moveTo(new Date(begun + minutes * 60_000).toISOString())
      await city.runClock()
    }
    await minutesOn(39)
    expect(await asked()).toEqual([1, 'checking', null])
    await minutesOn(41)
    expect(await asked()).toEqual([2, 'checking', null])
    await minutesOn(82)
    expect(await asked()).toEqual([3, 'checking', null])
    await minutesOn(123)
    expect(await asked()).toEqual([3, 'unchecked', null])
    expect((await stored(photo)).openid).toBeNull()
  })

  it('that never came is asked for anew under another id, and overlapping runs ask once', async () => {
    const { photo } = await upload(resident, { weapp: true })
    await settled(photo, 'passed')
    const was = await stored(photo)
    // As it would stand if the verdict had been lost.
    const lost = { ...was, state: 'checking' as const, traceId: 'trace-lost' }
    const { seal } = await platform()
    await city.put('photos', {
      ...lost,
      openid: seal(resident.openid, photo),
      askedAt: '2026-11-09T00:00:00.000Z',
    })
    await Promise.all([1, 2, 3].map(() => city.cloud.runTimer('clock')))
    await settled(photo, 'passed')
    expect(await stored(photo)).toMatchObject({ asks: 2, openid: null })
    expect((await stored(photo)).traceId).not.toBe('trace-lost')
  })

  it('of an openid that WeChat does not know any more there will be none', async () => {
    const who = await city.markedMember('A-01-007', 'expired')
    expect(await upload(who, { weapp: true })).toMatchObject({ state: 'unchecked' })
  })
})

/** The functions' own code on this cloud; imported only now, as it looks for the cloud when it is. */
async function platform() {
  sdk()
  Object.assign(process.env, { TCB_ENV: 'local', SEAL_KEY: sealKey })
  const [{ openDocuments }, { newId }, { withPhotos }, { photoViews }, { Refusal }, { seal }] =
    await Promise.all([
      import('../../cloudfunctions/platform/documents'),
      import('../../cloudfunctions/platform/call'),
      import('../../cloudfunctions/platform/with-photos'),
      import('../../cloudfunctions/platform/photo-views'),
      import('../../cloudfunctions/platform/refusal'),
      import('../../cloudfunctions/platform/seal'),
    ])
  const callOf = (who: Person) =>
    ({
      identity: { accountId: who.accountId },
      documents: openDocuments(),
      now: now(),
      newId,
    }) as unknown as Call
  return { openDocuments, withPhotos, photoViews, callOf, Refusal, seal }
}

const newCase = () => {
  cases += 1
  return `case-${cases}`
}
/** A case that was filed with photos, and one that was answered with them. */
const file = (id: string, ids: string[]) =>
  city.put('complaints', { _id: id, number: id, photos: ids, timeline: [] })
const answer = (id: string, ids: string[]) =>
  city.put('complaints', {
    _id: id,
    number: id,
    photos: [],
    timeline: [{ type: 'accepted' }, { type: 'answered', photos: ids }],
  })

/** Files a case with photos; answers the code of a refusal. */
async function attach(
  who: Person,
  ids: string[],
  caseId: string,
  work: () => Promise<void> = () => file(caseId, ids),
) {
  const { withPhotos, callOf, Refusal } = await platform()
  try {
    await withPhotos({ photos: ids, case: caseId }, callOf(who), work)
    return 'ok'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('photos of a case', () => {
  it('are claimed in one round trip, and without photos in none', async () => {
    const { withPhotos, callOf } = await platform()
    const ids = await Promise.all([1, 2, 3].map(async () => (await upload(resident)).photo))
    const call = callOf(resident)
    await withPhotos({ photos: [], case: newCase() }, call, async () => {})
    expect(call.documents.trips()).toBe(0)
    await withPhotos({ photos: ids, case: newCase() }, call, async () => {})
    expect(call.documents.trips()).toBe(1)
  })

  it('are one’s own, known, not refused and not of another case', async () => {
    const { photo } = await upload(resident)
    const foreign = (await upload(neighbour)).photo
    const refused = await waiting(resident)
    await push(verdict(refused.traceId, 'risky'))
    const unfinished = (await upload(resident)).photo
    await city.put('photos', { ...(await stored(unfinished)), fileId: null })
    const first = newCase()
    expect(await attach(resident, [photo, foreign], first)).toBe('unknown_photo')
    expect(await attach(resident, [photo, 'none'], first)).toBe('unknown_photo')
    expect(await attach(resident, [photo, unfinished], first)).toBe('unknown_photo')
    expect(await attach(resident, [photo, refused._id], first)).toBe('photo_refused')
    expect(await attach(resident, [photo], first)).toBe('ok')
    expect(await attach(resident, [photo], newCase())).toBe('photo_used')
    expect(await attach(resident, [photo], first)).toBe('ok')
    expect(await stored(foreign)).toMatchObject({ case: null, claim: null })
  })

  it('stay free when the case was refused, so that it can be sent anew', async () => {
    const { photo } = await upload(resident)
    const { Refusal } = await platform()
    const refuse = async () => {
      throw new Refusal('text_refused')
    }
    expect(await attach(resident, [photo], newCase(), refuse)).toBe('text_refused')
    expect(await attach(resident, [photo], newCase())).toBe('ok')
  })

  it('a refused repetition takes nothing from the case that has them', async () => {
    const { photo } = await upload(resident)
    const own = newCase()
    await attach(resident, [photo], own)
    const { Refusal } = await platform()
    const refuse = async () => {
      throw new Refusal('conflict_try_again')
    }
    expect(await attach(resident, [photo], own, refuse)).toBe('conflict_try_again')
    expect(await attach(resident, [photo], newCase())).toBe('photo_used')
  })

  it('go to one case where two are filed with them at once', async () => {
    const { photo } = await upload(resident)
    const outcomes = await Promise.all(
      [newCase(), newCase(), newCase()].map((id) => attach(resident, [photo], id)),
    )
    expect(outcomes.sort()).toEqual(['ok', 'photo_used', 'photo_used'])
  })

  it('a verdict that comes later is read from the photo and touches no case', async () => {
    const photo = await waiting(resident)
    const own = newCase()
    await attach(resident, [photo._id], own)
    const before = await city.read('complaints', own)
    await push(verdict(photo.traceId, 'risky'))
    expect(await stored(photo._id)).toMatchObject({ state: 'refused', case: own })
    expect(await city.read('complaints', own)).toEqual(before)
  })
})

describe('who sees a photo', () => {
  const readers = {
    uploader: () => ({ account: resident.accountId, isStaff: false }),
    neighbour: () => ({ account: neighbour.accountId, isStaff: false }),
    office: () => ({ account: company.accountId, isStaff: true }),
  }

  it.each([
    ['statement', 'passed', { uploader: true, neighbour: true, office: true }],
    ['statement', 'checking', { uploader: true, neighbour: false, office: false }],
    ['statement', 'unchecked', { uploader: true, neighbour: false, office: true }],
    ['statement', 'refused', { uploader: false, neighbour: false, office: false }],
    ['evidence', 'unchecked', { uploader: true, neighbour: true, office: true }],
    ['evidence', 'checking', { uploader: true, neighbour: false, office: false }],
    ['evidence', 'refused', { uploader: false, neighbour: false, office: false }],
  ] as const)('%s, %s', async (use, state, sees) => {
    const { photoViews, callOf } = await platform()
    const { photo } = await upload(resident)
    await city.put('photos', { ...(await stored(photo)), use, state })
    for (const [name, reader] of Object.entries(readers)) {
      const view = (await photoViews([photo, 'none'], reader(), callOf(resident))).get(photo)
      expect(view?.state).toBe(state)
      const isShown = sees[name as keyof typeof readers]
      expect(view?.url === null, name).toBe(!isShown)
      if (view?.url) expect((await fetch(view.url)).status).toBe(200)
    }
  })

  it('nobody, by a link that is older than a page is looked at', async () => {
    const { photoViews, callOf } = await platform()
    const { photo } = await upload(resident)
    const call = callOf(resident)
    const url = (await photoViews([photo], readers.uploader(), call)).get(photo)?.url as string
    expect(call.documents.trips()).toBe(1)
    await city.moveTo(new Date(Date.parse(now()) + 601_000).toISOString())
    expect((await fetch(url)).status).toBe(403)
  })
})

describe('what belongs to no case', () => {
  const pastDraft = () => city.moveTo(new Date(Date.parse(now()) + draftMilliseconds).toISOString())

  it('is removed with its file a day later; what belongs to a case stays', async () => {
    const upTo = async () => (await upload(resident)).photo
    const [left, sent, failed, evidence, unsaid] = await Promise.all([1, 2, 3, 4, 5].map(upTo))
    const own = newCase()
    await attach(resident, [sent as string], own)
    const answered = newCase()
    await attach(resident, [evidence as string], answered, () => answer(answered, [evidence as string]))
    // Claimed for a case that is there, by an answer that never was.
    await attach(resident, [unsaid as string], own, async () => {})
    // Claimed by a call that died before it had filed its case.
    await attach(resident, [failed as string], newCase(), async () => {})
    const files = await Promise.all(
      [left, sent, failed].map(async (id) => (await stored(id as string)).fileId),
    )
    await city.runClock()
    expect(await stored(left as string)).not.toBeNull()
    await pastDraft()
    await city.runClock()
    expect(await stored(left as string)).toBeNull()
    expect(await stored(failed as string)).toBeNull()
    expect(await stored(unsaid as string)).toBeNull()
    expect(await stored(evidence as string)).toMatchObject({ case: answered, dueAt: null })
    expect(await stored(sent as string)).toMatchObject({ case: own, dueAt: null })
    const there = await Promise.all(files.map(async (id) => (await fileOf(id as string)) !== null))
    expect(there).toEqual([false, true, false])
  })

  it('is removed wherever the upload or an earlier run of the clock died', async () => {
    const [noFileYet, noNote, fileGone] = await Promise.all(
      [1, 2, 3].map(async () => stored((await upload(resident)).photo)),
    )
    const files = [noFileYet, noNote, fileGone].map((photo) => photo?.fileId as string)
    await sdk().app.deleteFile({ fileList: [files[0] as string, files[2] as string] })
    await city.put('photos', { ...(noFileYet as Photo), fileId: null })
    await city.put('photos', { ...(noNote as Photo), fileId: null })
    await city.put('photos', { ...(fileGone as Photo), case: 'abandoned', claim: 'abandoned' })
    expect(await fileIdOf(noNote as Photo)).toBe(files[1])
    await pastDraft()
    await Promise.all([1, 2].map(() => city.cloud.runTimer('clock')))
    await city.runClock()
    for (const photo of [noFileYet, noNote, fileGone]) expect(await stored((photo as Photo)._id)).toBeNull()
    expect(await Promise.all(files.map(fileOf))).toEqual([null, null, null])
  })

  it('cannot be taken into a case any more once it is being removed', async () => {
    const { photo } = await upload(resident)
    await city.put('photos', { ...(await stored(photo)), case: 'abandoned', claim: 'abandoned' })
    expect(await attach(resident, [photo], newCase())).toBe('photo_used')
  })
})

describe('one’s own photos', () => {
  it('are in one’s own data, and leave with the account: drafts whole, those of a case without a name', async () => {
    const who = await city.member('A-01-008')
    const [draft, sent] = [await upload(who), await upload(who)]
    const own = newCase()
    await attach(who, [sent.photo], own)
    const { photos } = await city.ask<{ photos: unknown[] }>(who, 'readOwnData', {})
    expect(photos).toHaveLength(2)
    expect(photos).toEqual(
      expect.arrayContaining([
        { at: expect.any(String), state: 'unchecked', filed: false },
        { at: expect.any(String), state: 'unchecked', filed: true },
      ]),
    )
    const draftFile = (await stored(draft.photo)).fileId as string
    await city.ask(who, 'deleteAccount', {})
    expect(await stored(draft.photo)).toBeNull()
    expect(await fileOf(draftFile)).toBeNull()
    const left = await stored(sent.photo)
    expect(left).toMatchObject({ account: null, case: own, openid: null, requestKeys: [] })
    expect(JSON.stringify(await city.all('photos'))).not.toContain(who.accountId)
    expect(await fileOf(left.fileId as string)).not.toBeNull()
  })

  it('an account without an office or a household uploads nothing', async () => {
    const who = city.stranger()
    await city.put('accounts', newAccount(who.accountId))
    expect(await city.refused(who, 'uploadPhoto', input())).toBe('not_allowed')
    onTestFinished(async () => {
      await sdk().database.collection('accounts').doc(who.accountId).remove()
    })
  })
})
