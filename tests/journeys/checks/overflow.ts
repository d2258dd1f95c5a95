import type { Page } from 'playwright-core'

/** What reaches past the right edge of the window, outside of anything that is made to scroll sideways or only to be read out. */
export async function faultsInWidth(page: Page): Promise<string[]> {
  // A page that is still sliding in stands beside the window.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((each) => each instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  )
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    // Cut to a pixel: read out, and out of sight.
    const isOnlyRead = (element: Element) =>
      getComputedStyle(element).overflowX === 'hidden' && element.clientWidth <= 1
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      element !== document.documentElement &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
        isOnlyRead(element) ||
        scrolls(element.parentElement))
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

/** A page that can be scrolled although all it holds is in the window. */
export function faultsInHeight(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.page-body')].flatMap((body) => {
      const scroller = body.closest('.taro_page')
      if (scroller === null || scroller.getClientRects().length === 0) return []
      const { scrollHeight, clientHeight } = scroller
      const end =
        body.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top + scroller.scrollTop
      return scrollHeight > clientHeight + 1 && end <= clientHeight
        ? [`scrolls for nothing: ${scrollHeight} px in ${clientHeight} px`]
        : []
    }),
  )
}
