import type { Page } from 'playwright-core'

/** Words in Latin letters that a person in the bureau reads every day. */
const usual = ['CSV', 'XLS', 'XLSX', 'PDF', 'API', 'MB', 'SHA', 'Linux', 'Windows']

/** What may stand in a page although it is not Chinese: addresses, keys, codes, hashes and commands that are there to be copied, names of files. */
const toBeCopied =
  /^(?:npm run|gunzip|sha256sum|certutil) .*$|\b[0-9a-f]{64}\b|https?:\/\/\S+|gjmh_[0-9a-f]+|\b[0-9A-Z]{4}(?: [0-9A-Z]{4}){3,4}\b|\S+\.(?:xlsx|csv|pdf|jpg)\b/gm

/** What people can read or hear on the page: its text, and the names and hints of its controls. */
export function readableText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const visible = (element: Element) => element.getClientRects().length > 0
    const spoken = [...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')]
      .filter(visible)
      .flatMap((each) =>
        ['aria-label', 'placeholder', 'title', 'alt'].map((name) => each.getAttribute(name) ?? ''),
      )
    return [document.title, document.body.innerText, ...spoken].join('\n')
  })
}

/**
 * What should not stand in a text for residents: English, codes, and what a program shows when it forgot something. A moment that is to be
 * typed is shown as it is typed: 2026-12-01 23:59:00.
 */
export function faultsInText(text: string): string[] {
  const read = text.replace(toBeCopied, '')
  const latin = [...read.matchAll(/[A-Za-z][A-Za-z_]+/g)].map(([word]) => word)
  return [
    ...latin.filter((word) => !usual.includes(word)).map((word) => `reads “${word}”`),
    ...[...read.matchAll(/\d{4}-\d\d-\d\d(?! \d\d:)(?:T\S*)?/g)].map(
      ([date]) => `reads a raw date “${date}”`,
    ),
    ...[...read.matchAll(/-?\d+\.\d{4,}/g)].map(([number]) => `reads an unrounded number “${number}”`),
    ...(read.includes('[object') ? ['reads “[object”'] : []),
  ]
}
