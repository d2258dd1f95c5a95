import { posix } from 'node:path'
import { transform } from 'esbuild'
import ts from 'typescript'
import { privateInfos } from './app-json'
import { filesOf, readAppJson, readText } from './files'

/** Names that exist in a browser or in Node and nowhere in WeChat's script thread. */
const foreignGlobals = new Set(
  [
    'window document navigator location history localStorage sessionStorage indexedDB XMLHttpRequest fetch WebSocket',
    'FormData Blob File FileReader URL URLSearchParams Headers Request Response AbortController MessageChannel Worker',
    'Image MutationObserver IntersectionObserver getComputedStyle requestAnimationFrame alert confirm customElements',
    'process Buffer setImmediate structuredClone queueMicrotask TextEncoder TextDecoder crypto Intl BigInt',
  ].flatMap((line) => line.split(' ')),
)

/**
 * Names in code for the browser that rides along behind `inBrowser` (src/platform/env.ts). The phone of the other tests has
 * none of them, so they fail if such code ever runs.
 */
const onlyBehindInBrowser = new Set(['getComputedStyle', 'AbortController', 'Blob'])

/** Calls that need a declaration in WeChat's privacy guide, which this app does not make: nobody's identity is asked for. */
const personalCalls = ['getUserProfile', 'getUserInfo', 'chooseContact', 'getWeRunData', 'chooseInvoice']

/** A guard further away than this many characters is about something else. */
const longestGuard = 4000

/** Faults by path and text: tests that spoil one file of a copy need not read the others again. */
const known = new Map<string, Promise<string[]>>()

/** What would fail in WeChat's script thread, found without running it: one line a fault. */
export async function scriptFaults(directory: string): Promise<string[]> {
  const files = filesOf(directory)
  const scripts = files.filter((path) => path.endsWith('.js'))
  const declared = readAppJson(directory).requiredPrivateInfos ?? []
  const faults = await Promise.all(
    scripts.map(async (path) => {
      const script = { path, text: readText(directory, path), files: new Set(files), declared }
      const key = JSON.stringify([path, script.text, declared])
      const found = known.get(key) ?? faultsOf(script)
      known.set(key, found)
      return [...(await found), ...requireFaults(script)]
    }),
  )
  return faults.flat()
}

async function faultsOf(script: Script): Promise<string[]> {
  return [...(await syntaxFaults(script)), ...treeFaults(script)]
}

/** Syntax that the oldest promised phone cannot read is what esbuild would have to rewrite for it. */
async function syntaxFaults({ path, text }: Script): Promise<string[]> {
  const forTarget = async (target: string | string[]) => {
    const { code } = await transform(text, { target, logLevel: 'silent', legalComments: 'none' })
    return code.split('\n')
  }
  try {
    const [written, rewritten] = await Promise.all([forTarget('esnext'), forTarget(['chrome80', 'ios13'])])
    const line = written.find((each, index) => each !== rewritten[index])
    return line === undefined ? [] : [`syntax_too_new: ${path}: ${line.trim().slice(0, 80)}`]
  } catch (error) {
    return [`syntax_broken: ${path}: ${(error as Error).message.split('\n')[1] ?? ''}`]
  }
}

type Script = { path: string; text: string; files: ReadonlySet<string>; declared: readonly string[] }

function treeFaults({ path, text, declared }: Script): string[] {
  const faults: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node)) faults.push(...callFaults(node, { path, declared }))
    if (isCodeFromText(node) && !isTried(node)) faults.push(`code_from_text: ${path}: ${near(node)}`)
    if (ts.isIdentifier(node) && isForeign(node)) {
      faults.push(`foreign_global: ${path}: ${node.text} in ${near(node.parent)}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS))
  return faults
}

function isForeign(node: ts.Identifier): boolean {
  if (!foreignGlobals.has(node.text) || onlyBehindInBrowser.has(node.text)) return false
  return isRead(node) && !isGuarded(node)
}

/** Every `require("…")` has to lead to a file of the package. */
function requireFaults({ path, text, files }: Script): string[] {
  const wanted = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1] ?? '')
  return wanted
    .filter((each) => {
      const file = posix.join(posix.dirname(path), each)
      return !files.has(file) && !files.has(`${file}.js`)
    })
    .map((each) => `require_unresolved: ${path}: ${each}`)
}

function callFaults(
  { expression }: ts.CallExpression,
  { path, declared }: Pick<Script, 'path' | 'declared'>,
): string[] {
  const called = ts.isPropertyAccessExpression(expression) ? expression.name.text : ''
  if (privateInfos.includes(called) && !declared.includes(called))
    return [`location_undeclared: ${path}: ${called}`]
  return personalCalls.includes(called) ? [`personal_data_asked: ${path}: ${called}`] : []
}

/** `eval(…)`, `Function(…)`, `new Function(…)`: WeChat refuses them all. */
function isCodeFromText(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false
  return ts.isIdentifier(node.expression) && ['eval', 'Function'].includes(node.expression.text)
}

function isTried(node: ts.Node): boolean {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    if (ts.isTryStatement(at.parent) && at.parent.tryBlock === at) return true
  }
  return false
}

/** Whether an identifier stands for a value, not for a member's or a parameter's name. */
function isRead({ parent, text }: ts.Identifier): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.expression.getText() === text
  if (ts.isTypeOfExpression(parent)) return false
  const names = [
    ts.isPropertyAssignment,
    ts.isParameter,
    ts.isVariableDeclaration,
    ts.isFunctionDeclaration,
    ts.isMethodDeclaration,
    ts.isGetAccessor,
    ts.isSetAccessor,
    ts.isPropertyDeclaration,
    ts.isClassDeclaration,
    ts.isBindingElement,
  ]
  return !names.some((is) => is(parent) && (parent as { name?: ts.Node }).name?.getText() === text)
}

/** Whether `typeof name` stands before it in the same expression or function, or the attempt may fail. */
function isGuarded(node: ts.Identifier): boolean {
  const guard = new RegExp(`typeof ${node.text}\\b`)
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    const { parent } = at
    const scope =
      ts.isFunctionLike(parent) || ts.isBinaryExpression(parent) || ts.isConditionalExpression(parent)
    if (scope && parent.getEnd() - parent.getStart() < longestGuard && guard.test(parent.getText()))
      return true
  }
  return isTried(node)
}

function near(node: ts.Node): string {
  return node.getText().slice(0, 60)
}
