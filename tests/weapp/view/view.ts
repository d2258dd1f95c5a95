import type { Phone } from '../phone/open-phone'
import type { PageInstance, TreeNode } from '../phone/page'
import { openSimulate, type Rendered } from './simulate'
import { compileTemplates } from './templates'

export type View = {
  /** All words that are seen on the page, in order, separated by blanks. */
  words(): string
  /** Taps the innermost control whose words or label are exactly these. */
  tap(words: string): Promise<void>
  /** Presses WeChat's own button of consent with these words, which tells the program by an event of its own. */
  agree(words: string): Promise<void>
  /** Types into the field with this label. */
  type(label: string, text: string): Promise<void>
  /** What WeChat's renderer hears of the control with these words: its attributes. */
  attributes(words: string): Record<string, unknown>
}

/**
 * The renderer beside a phone's script thread: WeChat's compiled templates, filled with what setData sent, in
 * miniprogram-simulate; events find their handlers through the templates, as on a phone.
 */
export function openView(phone: Phone, directory: string): View {
  const { simulate, document } = openSimulate()
  const templateOf = compileTemplates(directory, (words) => phone.faults.push(words))
  const rendered = new Map<PageInstance, Rendered>()

  function render(page: PageInstance): Rendered {
    const id = simulate.load({
      template: templateOf(`${page.route}.wxml`),
      data: JSON.parse(JSON.stringify(page.data)),
      methods: { eh: (event) => handle(page, event) },
    })
    const made = simulate.render(id)
    made.attach(document.body)
    rendered.set(page, made)
    return made
  }
  /** The renderer's engine swallows what a handler throws. */
  function handle(page: PageInstance, event: unknown): void {
    try {
      page.eh(event)
    } catch (error) {
      phone.faults.push(`handler of ${page.route}: ${(error as Error).stack}`)
    }
  }
  const shown = () => rendered.get(phone.page()) ?? render(phone.page())
  phone.onData((page) => {
    rendered.get(page)?.setData(JSON.parse(JSON.stringify(page.data)))
  })

  function elementOf(words: string, find: typeof findControl): Rendered {
    const page = shown()
    const node = find(phone.page().data.root, words)
    if (!node) throw new Error(`nothing_shown: “${words}” among “${page.dom.textContent}”`)
    const element = page.querySelector(`#${node.uid ?? node.sid}`)
    if (!element) throw new Error(`not_rendered: “${words}” is in the data, but no template shows it`)
    return element
  }

  return {
    words: () => textsOf(shown().dom).join(' '),
    async tap(words) {
      elementOf(words, findControl).dispatchEvent('tap', { bubbles: true })
      await phone.settle()
    },
    async agree(words) {
      elementOf(words, findAgreeing).dispatchEvent('agreeprivacyauthorization', { bubbles: true })
      await phone.settle()
    },
    async type(label, text) {
      const detail = { value: text, cursor: text.length }
      elementOf(label, findField).dispatchEvent('input', { bubbles: true, detail })
      await phone.settle()
    },
    attributes(words) {
      const { attrs } = elementOf(words, findControl).toJSON()
      return Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
    },
  }
}

/** An attribute that the template's plugin added has a number instead of its name. */
function isLabelled(node: TreeNode, label: string): boolean {
  return Object.entries(node).some(([name, value]) => /^(ariaLabel|p\d+)$/.test(name) && value === label)
}

function wordsOf(node: TreeNode): string {
  return node.v ?? (node.cn ?? []).map(wordsOf).join('')
}

/** The innermost element that fits; a text node is no element, its parent is. */
function findNode(node: TreeNode, fits: (node: TreeNode) => boolean): TreeNode | null {
  for (const child of node.cn ?? []) {
    const inner = findNode(child, fits)
    if (inner) return inner
  }
  return node.sid !== undefined && node.v === undefined && fits(node) ? node : null
}

const controlRoles = ['button', 'link', 'radio', 'checkbox', 'switch', 'tab']

/** The control that says these words, else the one in which something says them, else whatever tells them. */
function findControl(root: TreeNode, words: string): TreeNode | null {
  const says = (node: TreeNode) =>
    wordsOf(node) === words || (node.cn ?? []).some((child) => child.v === words) || isLabelled(node, words)
  const isControl = (node: TreeNode) => controlRoles.includes(String(node.role))
  return (
    findNode(root, (node) => isControl(node) && says(node)) ??
    findNode(root, (node) => isControl(node) && findNode(node, says) !== null) ??
    findNode(root, says)
  )
}

/** A button that asks WeChat to take the consent, with these words. */
function findAgreeing(root: TreeNode, words: string): TreeNode | null {
  const asks = (node: TreeNode) => Object.values(node).includes('agreePrivacyAuthorization')
  return findNode(root, (node) => asks(node) && wordsOf(node) === words)
}

/** A field has its label as an attribute, and nothing inside. */
function findField(root: TreeNode, label: string): TreeNode | null {
  return findNode(root, (node) => (node.cn ?? []).length === 0 && isLabelled(node, label))
}

function textsOf(dom: Node): string[] {
  const own = dom.nodeType === 3 ? (dom.textContent ?? '').trim() : ''
  return [...(own === '' ? [] : [own]), ...[...dom.childNodes].flatMap(textsOf)]
}
