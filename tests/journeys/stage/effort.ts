import type { BrowserContext } from 'playwright-core'

/** What the hands of everybody in a journey have done. */
export type Effort = {
  /** Controls pressed and choices made. */
  clicks: number
  /** Letters and digits typed. */
  letters: number
}

export const noEffort = (): Effort => ({ clicks: 0, letters: 0 })

/**
 * Seconds by the keystroke-level model (Card, Moran and Newell, 1980): each click is thought about (1.35), pointed at (1.1)
 * and pressed (0.2); a letter takes an average person 0.28.
 */
export function secondsOf({ clicks, letters }: Effort): number {
  return clicks * (1.35 + 1.1 + 0.2) + letters * 0.28
}

type Deed = { clicks: number; letters: number }

/** Counts what hands do in the pages of a context: presses, choices, letters. The page of personas stands for WeChat and counts too. */
export async function countEffort(context: BrowserContext, effort: Effort): Promise<void> {
  await context.exposeFunction('journeyDeed', ({ clicks, letters }: Deed) => {
    effort.clicks += clicks
    effort.letters += letters
  })
  await context.addInitScript(() => {
    const tell = (deed: Deed) => (window as unknown as { journeyDeed(deed: Deed): void }).journeyDeed(deed)
    document.addEventListener('click', ({ isTrusted }) => isTrusted && tell({ clicks: 1, letters: 0 }), true)
    document.addEventListener(
      'input',
      ({ target }) => {
        const typed = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
        // A field is pointed at before it is filled; a choice is opened first.
        tell({ clicks: typed ? 1 : 2, letters: typed ? target.value.length : 0 })
      },
      true,
    )
  })
}
