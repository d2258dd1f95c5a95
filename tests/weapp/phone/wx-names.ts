import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import ts from 'typescript'

const require = createRequire(import.meta.url)
const typings = dirname(require.resolve('miniprogram-api-typings/package.json'))
let known: string[] | null = null

/**
 * Every name that WeChat's `wx` has, read from its own typings (`interface Wx`). Taro walks through `Object.keys(wx)`,
 * so a name too many or too few changes how the app behaves.
 */
export function wxNames(): readonly string[] {
  known ??= [...new Set([...readNames('lib.wx.api.d.ts'), 'cloud'])]
  return known
}

function readNames(file: string): string[] {
  const text = readFileSync(join(typings, 'types/wx', file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const names: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'Wx') {
      for (const { name } of node.members) if (name && ts.isIdentifier(name)) names.push(name.text)
    } else ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}
