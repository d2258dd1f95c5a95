import type { Photo } from '../../core/record/photos'
import { seal, unseal } from './seal'
import { linksTo } from './storage'
import { askForPhotoCheck } from './wechat'

/** WeChat looks within half an hour; longer than that the link need not work. */
const linkSeconds = 3600

type Checked = Pick<Photo, 'state' | 'traceId' | 'openid'>

/** A photo that nobody will look at. */
export const unchecked: Checked = { state: 'unchecked', traceId: null, openid: null }

/** Asks WeChat about a stored photo in the name of its uploader, and answers how the photo stands then. */
export async function askAbout(photo: { _id: string; fileId: string }, openid: string): Promise<Checked> {
  const link = (await linksTo([photo.fileId], linkSeconds)).get(photo.fileId)
  const asked = link === undefined ? 'failed' : await askForPhotoCheck(link, openid)
  if (asked === 'never') return unchecked
  const waiting = { state: 'checking', openid: seal(openid, photo._id) } as const
  // Where asking failed the clock asks again.
  return { ...waiting, traceId: asked === 'failed' ? null : asked.traceId }
}

/** The openid that a photo waits with; null if it waits for no verdict. */
export function openidOf({ _id, openid }: Pick<Photo, '_id' | 'openid'>): string | null {
  return openid === null ? null : unseal(openid, _id)
}
