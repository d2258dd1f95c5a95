import Taro from '@tarojs/taro'
import { cameraInWechat } from '../photos/camera-in-wechat'
import type { ChooseAttachments } from './attachments'

/** From a chat: WeChat opens no other files than those that were sent in one. */
export const chooseInWechat: ChooseAttachments = async (most) => {
  const { tempFiles } = await Taro.chooseMessageFile({ count: most, type: 'all' })
  return tempFiles.map(({ name, size, path }) => ({ name, bytes: size, read: () => bytesOf(path) }))
}

function bytesOf(filePath: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
      fail: reject,
    })
  })
}

/** Large enough to read a notice by, small enough for one call. */
const encoding = { side: 1600, quality: 0.75 }

/** From the camera or the album, as JPEG. */
export const choosePhotosInWechat: ChooseAttachments = async (most) => {
  const picked = await cameraInWechat.choose(most)
  return Promise.all(
    picked.map(async (each, index) => {
      const photo = await cameraInWechat.encode(each, encoding)
      return { name: `照片 ${index + 1}.jpg`, bytes: photo.length, read: async () => photo }
    }),
  )
}
