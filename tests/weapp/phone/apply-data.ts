type Container = Record<string | number, unknown>

/** The steps of a path as setData takes it: `root.cn.[0].cl`, `list[2].name`. */
function stepsOf(path: string): (string | number)[] {
  return path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

/** Applies what setData was given to a page's data, as WeChat does: a path makes the containers that are missing. */
export function applyData(data: Container, changes: Container): void {
  for (const [path, value] of Object.entries(changes)) {
    const steps = stepsOf(path)
    const last = steps.pop()
    if (last === undefined) continue
    let at: Container = data
    steps.forEach((step, index) => {
      const next = steps[index + 1] ?? last
      if (typeof at[step] !== 'object' || at[step] === null) at[step] = typeof next === 'number' ? [] : {}
      at = at[step] as Container
    })
    at[last] = value
  }
}

/** The first place in what setData was given that WeChat cannot send: undefined, a function. Null if there is none. */
export function unsendable(value: unknown, path = ''): string | null {
  if (value === undefined || typeof value === 'function') return `${path} (${typeof value})`
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = unsendable(inner, path === '' ? key : `${path}.${key}`)
    if (found) return found
  }
  return null
}
