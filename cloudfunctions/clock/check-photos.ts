import { type Photo, photos } from '../../core/record/photos'
import { command } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import { askAbout, openidOf, unchecked } from '../platform/photo-check'
import type { Run } from './run'

const aPage = 100
/** WeChat says that a verdict comes within 30 minutes. */
const verdictLasts = 40 * 60_000
/** The third is 80 minutes after the upload: WeChat answers in the name of whoever was there within two hours. */
const mostAsks = 3

/** Asks again about photos whose verdict has not come, and at last gives them up as `unchecked`. Answers how many there were. */
export async function checkPhotos(run: Run): Promise<number> {
  let checked = 0
  const before = new Date(Date.parse(run.now) - verdictLasts).toISOString()
  while (run.hasTime()) {
    const waiting = await run.documents.find(photos, {
      where: { state: 'checking', askedAt: command.lte(before) },
      order: [['askedAt', 'asc']],
      limit: aPage,
    })
    await forEachInParallel(waiting, (photo) => askAgain(photo, run))
    checked += waiting.length
    if (waiting.length < aPage) break
  }
  return checked
}

/** Counted before it is asked, so that runs may overlap or die and none asks for ever. */
async function askAgain(photo: Photo, run: Run): Promise<void> {
  const { _id, askedAt, asks, fileId } = photo
  const asRead = { _id, state: 'checking', askedAt }
  const openid = openidOf(photo)
  if (asks >= mostAsks || openid === null || fileId === null) {
    await run.documents.update(photos, asRead, unchecked)
    return
  }
  const asked = { askedAt: run.now, asks: asks + 1 }
  if ((await run.documents.update(photos, asRead, asked)) !== 1) return
  const { openid: _sealed, ...stands } = await askAbout({ _id, fileId }, openid)
  const ends = stands.state === 'unchecked' ? { openid: null } : {}
  await run.documents.update(photos, { _id, state: 'checking', askedAt: run.now }, { ...stands, ...ends })
}
