import Taro from '@tarojs/taro'
import { inBrowser } from './target'

/** Hands a text file to the person: a download in a browser, a file message to a chat of their choice in WeChat. */
export async function saveTextFile(name: string, text: string, type: string): Promise<void> {
  if (inBrowser) {
    const address = URL.createObjectURL(new Blob([text], { type }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    URL.revokeObjectURL(address)
    return
  }
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
  await Taro.shareFileMessage({ filePath, fileName: name })
}
