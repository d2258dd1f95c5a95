import Taro from '@tarojs/taro'
import { inBrowser } from './target'

/** Shows a PDF: in a window of its own in a browser, in WeChat's own reader there. */
export async function openPdf(url: string): Promise<void> {
  if (inBrowser) {
    window.open(url, '_blank', 'noopener')
    return
  }
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' })
}
