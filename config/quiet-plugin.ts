type Stats = { toString: () => string }
type Compiler = {
  hooks: { done: { tap(options: { name: string; stage: number }, fn: (stats: Stats) => void): void } }
}

/** Taro prints webpack's list of assets after every browser build; errors and warnings come another way. */
export class QuietPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.done.tap({ name: 'QuietPlugin', stage: -100 }, (stats) => {
      stats.toString = () => ''
    })
  }
}
