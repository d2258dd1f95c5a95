import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import vm from 'node:vm'

/** Runs a script of the build (a path without leading slash) once, with WeChat's `require`. */
export type LoadScript = (path: string) => unknown

const parameters = ['require', 'module', 'exports']

/** WeChat's module loader: relative paths inside the package, each file run once, nothing of Node. */
export function scriptLoader(directory: string, context: vm.Context): LoadScript {
  const loaded = new Map<string, { exports: unknown }>()

  return function load(path) {
    const known = loaded.get(path)
    if (known) return known.exports
    const file = join(directory, path)
    if (!existsSync(file)) throw new Error(`script_missing: ${path}`)
    const module = { exports: {} }
    loaded.set(path, module)
    const requireFrom = (wanted: string) => {
      const found = relative(directory, join(directory, dirname(path), wanted))
      return load(found.endsWith('.js') ? found : `${found}.js`)
    }
    const run = vm.compileFunction(readFileSync(file, 'utf8'), parameters, {
      filename: file,
      parsingContext: context,
    })
    run(requireFrom, module, module.exports)
    return module.exports
  }
}
