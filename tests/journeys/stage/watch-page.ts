import type { Page, Response } from 'playwright-core'

/** Words of a fault that is expected at the moment, as when the network has been cut on purpose. */
export type Expected = { patterns: RegExp[] }

type Watch = { origin: string; expected: Expected; fault: (words: string) => void }

/**
 * Reports what no page may do: throw, write to the console's errors, lose a request, be refused by the cloud, or ask
 * another machine for anything.
 */
export function watchPage(page: Page, { origin, expected, fault }: Watch): void {
  // What is expected counts at the moment of the event, even where its words are read later.
  const report = (words: string, patterns = expected.patterns) => {
    if (!patterns.some((pattern) => pattern.test(words))) fault(`${pathOf(page.url())}: ${words}`)
  }
  page.on('pageerror', (error) => report(`uncaught ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console error ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A page that is left takes its requests with it.
    if (reason !== 'net::ERR_ABORTED') report(`request failed ${request.url()} ${reason}`)
  })
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== origin) report(`asked another machine ${request.url()}`)
  })
  page.on('response', (response) => {
    const { patterns } = expected
    if (response.status() >= 400) report(`answered ${response.status()} ${response.url()}`, patterns)
    else refusalIn(response).then((words) => words && report(words, patterns))
  })
}

function pathOf(address: string): string {
  return address.startsWith('http') ? new URL(address).pathname : address
}

/** A refusal by a function, in words; null for anything else. */
async function refusalIn(response: Response): Promise<string | null> {
  if (!response.url().includes('/v1/functions/')) return null
  // The page may have been left before the answer could be read again: then nobody saw it.
  const answer = await response.json().catch(() => null)
  if (answer === null || answer.ok === true) return null
  return `refused ${response.request().postDataJSON()?.name} ${answer.code}`
}
