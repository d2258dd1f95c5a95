/** What is wrong with files without which nothing can be handed in: none that is stored, or one that is not. */
export function evidenceFault(
  { given, unfinished }: { given: number; unfinished: number },
  what: string,
): string | null {
  if (unfinished > 0) return `${what}还没有上传好，请稍候或移除。`
  return given === 0 ? `请上传${what}` : null
}
