import type { AskedView } from '../../../core/contract/corrections'

/** What was asked, or why it is not to be read. */
export function askedWords({ text, textKept }: Pick<AskedView, 'text' | 'textKept'>): string {
  if (textKept) return '提问的文字只给负责答复的单位和上级部门看。'
  return text ?? '提问的人已注销账号，文字已删除。'
}
