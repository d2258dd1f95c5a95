/** How many of the first places are chosen: none is a choice too. */
export const countWords = (count: number) => (count === 0 ? '本次不选树' : `前 ${count} 名`)

/** As the contract has it. */
const shortestDocument = 4

/** What is wrong with the number of a document; null: nothing. */
export function documentFault(document: string): string | null {
  const { length } = document.trim()
  if (length === 0) return '请填写文号。'
  return length < shortestDocument ? `文号至少 ${shortestDocument} 个字，请填写完整。` : null
}
