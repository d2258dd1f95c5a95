import type { Page } from 'playwright-core'

/** What reaches past the right edge of the window, outside of anything that is made to scroll sideways. */
export function faultsInWidth(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      element !== document.documentElement &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const past = [...document.body.querySelectorAll('*')].find(
      (each) =>
        each.getClientRects().length > 0 &&
        each.getBoundingClientRect().right > width + 1 &&
        !scrolls(each.parentElement),
    )
    const reach = document.documentElement.scrollWidth
    if (past === undefined) return reach > width ? [`scrolls sideways: ${reach} px in ${width} px`] : []
    const words = past.textContent?.trim().slice(0, 20) ?? ''
    return [`${past.tagName.toLowerCase()}.${past.className} “${words}” reaches past ${width} px`]
  })
}
