import { type Photo as Picture, readPhoto } from '../../core/complaint/photo-bytes'
import { type PhotoUse, photoLimits } from '../../core/complaint/photo-rules'
import { uploadPhoto } from '../../core/contract/photos'
import { draftMilliseconds, type Photo, photoId, photoPath, photos } from '../../core/record/photos'
import { type Call, handle, isRepeated, signedIn } from '../platform/call'
import { command } from '../platform/documents'
import { askAbout, unchecked } from '../platform/photo-check'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { removeFiles, storeFile } from '../platform/storage'

/**
 * The document comes first, so that whatever breaks off leaves something that the clock finds: it knows by the document where
 * the file would lie, and removes both a day later. A repeated request goes on where the first one died.
 */
export const uploadPhotoHandler = handle(uploadPhoto, async ({ use, content }, call) => {
  await refuseOthers(use, call)
  const picture = readPhoto(Buffer.from(content, 'base64'))
  if (typeof picture === 'string') throw new Refusal(picture)
  const { photo, isNew } = await begin(picture, use, call)
  if (isNew) await refuseBeyondLimit(photo, call)
  const { _id, state } = photo.fileId === null ? await finish(photo, picture, call) : photo
  return { photo: _id, state }
})

/** A resident's photo needs a household, an office's a current role. */
async function refuseOthers(use: PhotoUse, call: Call): Promise<void> {
  const mayUpload =
    use === 'statement'
      ? ((await call.account())?.households.length ?? 0) > 0
      : (await call.grants()).length > 0
  if (!mayUpload) throw new Refusal('not_allowed')
}

/** The photo without its file, or what became of it if the request was made before. */
async function begin(picture: Picture, use: PhotoUse, call: Call): Promise<{ photo: Photo; isNew: boolean }> {
  const account = signedIn(call)
  const hmac = secretHmac('ACCOUNT_KEY')
  const request = call.request(hmac)
  const photo: Photo = {
    _id: photoId(hmac, account, request.key),
    ...{ account, use, type: picture.type, bytes: picture.bytes.length, uploadedAt: call.now },
    ...{ fileId: null, ...unchecked, askedAt: null, asks: 0 },
    ...{ case: null, claim: null, dueAt: later(call.now, draftMilliseconds) },
    requestKeys: [request],
  }
  if (await call.documents.add(photos, photo)) return { photo, isNew: true }
  const earlier = await call.documents.get(photos, photo._id)
  // Removed since, or left by an account that was deleted: the same request cannot make it again.
  if (earlier?.account !== account || !isRepeated(earlier.requestKeys, request)) {
    throw new Refusal('conflict_try_again')
  }
  return { photo: earlier, isNew: false }
}

/** Counted when this one is among them, so that of uploads at the same instant none passes unseen. */
async function refuseBeyondLimit(photo: Photo, call: Call): Promise<void> {
  const today = command.gt(later(call.now, -86_400_000))
  const uploaded = await call.documents.count(photos, { account: photo.account, uploadedAt: today })
  if (uploaded <= photoLimits.aDay) return
  await call.documents.remove(photos, { _id: photo._id })
  throw new Refusal('too_many_photos')
}

/** Stores the file and asks WeChat. Where the same request is under way twice, the first to end counts. */
async function finish(photo: Photo, { bytes }: Picture, call: Call): Promise<Photo> {
  const fileId = await storeFile(photoPath(photo), bytes)
  const { openid } = call.identity
  const checked = openid === null ? unchecked : await askAbout({ _id: photo._id, fileId }, openid)
  const asked = openid === null ? {} : { askedAt: call.now, asks: 1 }
  const finished = { fileId, ...checked, ...asked }
  if ((await call.documents.update(photos, { _id: photo._id, fileId: null }, finished)) === 1) {
    return { ...photo, ...finished }
  }
  const stored = await call.documents.get(photos, photo._id)
  if (stored !== null) return stored
  // The account was deleted meanwhile, and nothing points to the file any more.
  await removeFiles([fileId])
  throw new Refusal('conflict_try_again')
}

const later = (now: string, milliseconds: number) => new Date(Date.parse(now) + milliseconds).toISOString()
