/** What is wrong with the words for whose office it is, or null. */
export function holderFault(text: string): string | null {
  return text.trim().length < 2 ? '请填写岗位，至少两个字，便于日后辨认。' : null
}
