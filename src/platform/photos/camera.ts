import { cameraInBrowser } from './camera-in-browser'
import { cameraInWechat } from './camera-in-wechat'

/** A picture that a person has picked: where it can be looked at, and what it is read from. */
export type Picked = { preview: string; source: unknown }

/** How large and how good a picture is encoded: pixels of its longer side, 0 to 1. */
export type Encoding = { side: number; quality: number }

/** Where pictures come from on this device. */
export type Camera = {
  /** Lets a person take or pick pictures, at most so many. Fails if the person closes it or may not use it. */
  choose(most: number): Promise<Picked[]>
  /** The picture encoded anew, upright. Fails for what is no picture. */
  encode(picked: Picked, encoding: Encoding): Promise<Uint8Array>
  /** The preview is no longer shown. */
  forget(picked: Picked): void
}

/** Spelled out, so that the build leaves the other device's code out. */
export const camera: Camera = process.env.TARO_ENV === 'h5' ? cameraInBrowser : cameraInWechat
