/** How a variant's first places differ from those in force: who would come in, and who would go. */
export function changesOf(
  first: readonly string[],
  other: readonly string[],
): { comes: readonly string[]; goes: readonly string[] } {
  return {
    comes: other.filter((code) => !first.includes(code)),
    goes: first.filter((code) => !other.includes(code)),
  }
}
