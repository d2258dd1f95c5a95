import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Variant } from '../stage/variants'
import { variants } from '../stage/variants'
import type { Visitor } from '../stage/visitor'
import { faultsInAccess } from './accessibility'
import { faultsInHeight, faultsInWidth } from './overflow'
import { faultsInText, readableText } from './visible-text'

/** Looks at the page as it stands: words, width, axe-core, and a picture. `name` and `variant` name them in reports. */
export async function look(visitor: Visitor, name: string, variant = 'phone'): Promise<void> {
  const { stage, page } = visitor
  if (!new URL(page.url()).pathname.startsWith('/local/')) await visitor.settled()
  if (stage.shots) await picture(page, join(stage.shots, `${name}-${variant}.png`))
  const faults = [
    ...faultsInText(await readableText(page)),
    ...(await faultsInWidth(page)),
    ...(await faultsInHeight(page)),
    ...(await faultsInAccess(page)),
  ]
  for (const fault of faults) stage.faults.add(`${name} (${variant}): ${fault}`)
}

/** The whole page: Taro's pages scroll inside the window, so the window grows for the picture. */
async function picture(page: Page, path: string): Promise<void> {
  const size = page.viewportSize()
  if (size === null) throw new Error('the page has no window')
  const hidden = await page.evaluate(() =>
    Math.max(
      0,
      ...[...document.querySelectorAll('*')]
        .filter((each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowY))
        .map((each) => each.scrollHeight - each.clientHeight),
    ),
  )
  await page.setViewportSize({ width: size.width, height: size.height + hidden })
  await page.screenshot({ path, fullPage: true, animations: 'disabled' })
  await page.setViewportSize(size)
}

/** Looks at the page in several ways and leaves it on a phone again. */
export async function lookEveryWay(visitor: Visitor, name: string): Promise<void> {
  for (const variant of Object.values(variants) as Variant[]) {
    await variant.put(visitor.page)
    await look(visitor, name, variant.name)
  }
  await variants.phone.put(visitor.page)
}
