import { chooseInBrowser } from './choose-in-browser'
import { chooseInWechat, choosePhotosInWechat } from './choose-in-wechat'

/** A file that a person has chosen, not read yet. */
export type ChosenFile = { name: string; bytes: number; read: () => Promise<Uint8Array> }

/** Lets a person choose documents and pictures, at most so many. Fails if they close WeChat's list. */
export type ChooseAttachments = (most: number) => Promise<ChosenFile[]>

/** Spelled out, so that the build leaves the other device's code out. */
export const chooseAttachments: ChooseAttachments =
  process.env.TARO_ENV === 'h5' ? chooseInBrowser : chooseInWechat

/** The camera and the album, where files come from elsewhere; null: the one list has both. */
export const choosePhotos: ChooseAttachments | null =
  process.env.TARO_ENV === 'h5' ? null : choosePhotosInWechat
