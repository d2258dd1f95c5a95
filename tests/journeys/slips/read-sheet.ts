import jsQR from 'jsqr'
import type { Visitor } from '../stage/visitor'

/** What a camera reads in the QR code of a slip on the page. */
export async function readQr({ page }: Visitor, index: number): Promise<string> {
  const side = 330
  const pixels = await page
    .locator('.qr-code')
    .nth(index)
    .evaluate(async (drawing, size) => {
      const source = drawing.cloneNode(true) as Element
      source.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
      source.setAttribute('width', String(size))
      source.setAttribute('height', String(size))
      const image = new Image()
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source.outerHTML)}`
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size })
      const pen = canvas.getContext('2d')
      if (pen === null) throw new Error('no canvas to draw on')
      pen.drawImage(image, 0, 0)
      return [...pen.getImageData(0, 0, size, size).data]
    }, side)
  const read = jsQR(new Uint8ClampedArray(pixels), side, side)
  if (read === null) throw new Error('the QR code cannot be read')
  return read.data
}

/** What reaches past the edge of its piece of paper (`.slip`, `.print-sheet`), or stands on the paper outside of one. */
export async function faultsOnPaper({ page }: Visitor, piece = '.slip'): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  const faults = await page.evaluate((selector) => {
    const pieces = [...document.querySelectorAll(selector)]
    const cut = pieces.filter((whole) => {
      const edge = whole.getBoundingClientRect()
      return [...whole.querySelectorAll('*')].some((each) => {
        const box = each.getBoundingClientRect()
        return box.right > edge.right + 0.5 || box.bottom > edge.bottom + 0.5
      })
    })
    const strange = [...document.querySelectorAll('body *')].filter((each) => {
      const isShown =
        each.getClientRects().length > 0 && each.children.length === 0 && each.textContent?.trim()
      return isShown && each.closest(selector) === null
    })
    return [
      ...cut.map((each) => `cut: ${each.textContent}`),
      ...strange.map((each) => `printed beside the ${selector}: ${each.textContent}`),
    ]
  }, piece)
  await page.emulateMedia({ media: null })
  return faults
}

/** How many pages a PDF has, by the page objects that Chromium writes. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
