/**
 * Gives phones of 2020 (chrome 80, iOS 13; see browserslist) the few newer functions of the language that the app and its libraries
 * use. WeChat brings some of them along, not on every phone; what an engine has is left alone.
 */
function give(owner: object, functions: Record<string, (...given: never[]) => unknown>): void {
  for (const [name, value] of Object.entries(functions)) {
    if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true })
  }
}

type Row = ArrayLike<unknown>

function at(this: Row, index: number): unknown {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

function findLast(this: Row, fits: (item: unknown, index: number, all: Row) => unknown): unknown {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (fits(this[index], index, this)) return this[index]
  }
  return undefined
}

give(Array.prototype, { at, findLast })
give(String.prototype, { at })
give(Object, {
  hasOwn: (owner: object, name: PropertyKey) => Object.hasOwn(owner, name),
})
