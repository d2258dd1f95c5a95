import { copyText } from '../platform/copy'
import { Button } from './button'
import { say } from './toast'

/** Copies a text and says so. */
export function CopyButton({ text, words }: { text: string; words: string }) {
  async function copy() {
    say((await copyText(text)) ? '已复制。' : '浏览器不允许复制，请手动选取。')
  }
  return (
    <Button kind="plain" onTap={copy}>
      {words}
    </Button>
  )
}
