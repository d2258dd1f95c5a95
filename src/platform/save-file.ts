import Taro from '@tarojs/taro'
import { inBrowser } from './target'

/** Hands a file that was made here to the person: a browser's download. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Hands a text file to the person: a download in a browser, a file message to a chat of their choice in WeChat. */
export async function saveTextFile(name: string, text: string, type: string): Promise<void> {
  if (inBrowser) {
    saveFile(name, new Blob([text], { type }))
    return
  }
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
  await Taro.shareFileMessage({ filePath, fileName: name })
}
