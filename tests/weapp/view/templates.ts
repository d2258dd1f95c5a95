import { createRequire } from 'node:module'
import vm from 'node:vm'

/** A page's template as WeChat compiles it: from data to a tree. */
export type Template = (data: unknown) => unknown
type Compiler = {
  wxmlToJs(directory: string, options?: { maxBuffer?: number }): string
  wxssToJs(directory: string, options?: { maxBuffer?: number }): string
}

const require = createRequire(import.meta.url)
const compiler = require('miniprogram-compiler') as Compiler
const maxBuffer = 64 * 1024 * 1024

/**
 * Compiles all WXML of a build with WeChat's own compiler (wcc). The answer finds a page's template by its path. The
 * compiled code keeps its constants in globals, so it lives in a context of its own; what it complains about while it
 * renders (a template that is not found) goes to `onFault`.
 * @throws Error with the compiler's words
 */
export function compileTemplates(
  directory: string,
  onFault: (words: string) => void = () => {},
): (path: string) => Template {
  const complain = (...words: unknown[]) => onFault(words.join(' '))
  const context = vm.createContext({
    window: { __webview_engine_version__: 0.02 },
    console: { log: complain, warn: complain, error: complain },
  })
  const code = `(function () { ${compiler.wxmlToJs(directory, { maxBuffer })} })()`
  const find = vm.runInContext(code, context) as (path: string) => Template | undefined
  // WXS adds to the prototypes of its own realm, so the data has to be of that realm.
  const parse = vm.runInContext('JSON.parse', context) as (text: string) => unknown
  return (path) => {
    const template = find(path)
    if (template === undefined) throw new Error(`template_missing: ${path}`)
    return (data) => template(parse(JSON.stringify(data)))
  }
}

/** Compiles all WXSS of a build with WeChat's own compiler (wcsc). @throws Error with the compiler's words */
export function compileStyles(directory: string): void {
  compiler.wxssToJs(directory, { maxBuffer })
}
