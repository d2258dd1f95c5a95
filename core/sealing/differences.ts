/** Where two values differ, by path; numbers and texts must be the same to the bit. Example: `overall.mean: expected 80, found 81`. */
export function differences(expected: unknown, found: unknown, path = ''): string[] {
  if (expected === found) return []
  if (!isTree(expected) || !isTree(found) || Array.isArray(expected) !== Array.isArray(found)) {
    return [`${path || 'the whole'}: expected ${told(expected)}, found ${told(found)}`]
  }
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])]
  return keys.flatMap((key) => differences(expected[key], found[key], path === '' ? key : `${path}.${key}`))
}

type Tree = Record<string, unknown>

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

const mostTold = 80

function told(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > mostTold ? `${text.slice(0, mostTold)}…` : text
}
