import type { Visitor } from '../stage/visitor'
import { level, question } from './rate'

/** The name of the focused control, whether it is chosen, and whether one can see that it has the focus. */
function focused(visitor: Visitor) {
  return visitor.page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body)
      return { role: '', words: '', checked: '', shown: false }
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return {
      role: element.getAttribute('role') ?? element.tagName,
      words: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
      checked: element.getAttribute('aria-checked') ?? '',
      shown: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
    }
  })
}

/** The five levels without a mouse: Tab comes to them, space chooses, arrows move, Tab leaves; the focus can be seen. */
export async function chooseByKeyboard(visitor: Visitor): Promise<void> {
  const { page, stage } = visitor
  const expect = async (step: string, role: string, words: string, checked: string) => {
    let now = await focused(visitor)
    const right = () => now.role === role && now.words.startsWith(words) && now.checked === checked
    // React may redraw a moment after the key.
    for (let looks = 0; !right() && looks < 20; looks += 1) {
      await page.waitForTimeout(50)
      now = await focused(visitor)
    }
    if (!right()) stage.faults.add(`keyboard, ${step}: ${JSON.stringify(now)} instead of ${words} ${checked}`)
    if (!now.shown) stage.faults.add(`keyboard, ${step}: the focus cannot be seen at “${now.words}”`)
  }
  await visitor.see(question)
  await visitor.settled()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let presses = 0; presses < 12 && (await focused(visitor)).role !== 'radio'; presses += 1) {
    await page.keyboard.press('Tab')
  }
  await expect('Tab', 'radio', '非常满意', 'false')
  await page.keyboard.press('Space')
  await expect('space', 'radio', '非常满意', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect('arrows', 'radio', '基本满意', 'true')
  await page.keyboard.press('ArrowUp')
  await expect('arrow up', 'radio', '满意', 'true')
  await page.keyboard.press('Tab')
  await expect('Tab again', 'button', '服务的各个方面', '')
  await page.keyboard.press('Enter')
  await visitor.see('环境卫生')
  if ((await level(visitor, '满意').getAttribute('aria-checked')) !== 'true') {
    stage.faults.add('keyboard: the level chosen with the arrows did not stay')
  }
}
