import Taro from '@tarojs/taro'
import type { Camera, Encoding } from './camera'

/** Only what is larger is made smaller; iOS compresses JPEG alone, and leaves all else as it is. */
async function compressed(src: string, { side, quality }: Encoding): Promise<string> {
  try {
    const { width, height } = await Taro.getImageInfo({ src })
    const smaller = width >= height ? { compressedWidth: side } : { compressedHeight: side }
    const sized = Math.max(width, height) > side ? smaller : {}
    const { tempFilePath } = await Taro.compressImage({ src, quality: quality * 100, ...sized })
    return tempFilePath
  } catch {
    return src
  }
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

export const cameraInWechat: Camera = {
  async choose(most) {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sizeType: ['compressed'],
      sourceType: ['album', 'camera'],
    })
    return tempFiles.map(({ tempFilePath }) => ({ preview: tempFilePath, source: tempFilePath }))
  },
  encode: async ({ preview }, encoding) => bytesOf(await compressed(preview, encoding)),
  // WeChat clears its temporary files away itself.
  forget: () => {},
}
