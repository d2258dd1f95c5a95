import type { Browser } from 'playwright-core'

/**
 * Whether the machine has a font for Chinese. Without one every character is the same box, which axe-core takes for an
 * icon and leaves out of its contrast check.
 */
export async function drawsChinese(browser: Browser): Promise<boolean> {
  const page = await browser.newPage()
  const pictures = await page.evaluate(() =>
    ['评', '价'].map((character) => {
      const canvas = document.createElement('canvas')
      const pen = canvas.getContext('2d')
      if (pen === null) return character
      pen.font = '32px sans-serif'
      pen.fillText(character, 0, 40)
      return canvas.toDataURL()
    }),
  )
  await page.close()
  return new Set(pictures).size === 2
}
