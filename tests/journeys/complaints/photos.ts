import { bytesOf, exif } from '../../complaint/photo-files'
import type { Visitor } from '../stage/visitor'

type Photo = { name: string; mimeType: string; buffer: Buffer }

/** Two photos as a phone takes them, drawn by the browser itself; the first one tells where it was taken. */
export async function takePhotos({ page }: Visitor): Promise<Photo[]> {
  const drawn = await page.evaluate(() =>
    ['#8a5a2b', '#3b6ea5'].map((colour) => {
      const canvas = document.createElement('canvas')
      canvas.width = 640
      canvas.height = 480
      const pen = canvas.getContext('2d')
      if (pen === null) throw new Error('no canvas')
      pen.fillStyle = '#d8d4cc'
      pen.fillRect(0, 0, 640, 480)
      pen.fillStyle = colour
      for (const [x, y] of [
        [60, 220],
        [220, 120],
        [380, 240],
      ] as const) {
        pen.fillRect(x, y, 150, 200)
      }
      return canvas.toDataURL('image/jpeg', 0.8)
    }),
  )
  return drawn.map((url, index) => {
    const file = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
    const placed = bytesOf(file.subarray(0, 2), exif(1), file.subarray(2))
    return {
      name: `IMG_${index + 1}.jpg`,
      mimeType: 'image/jpeg',
      buffer: index === 0 ? Buffer.from(placed) : file,
    }
  })
}

/** Chooses photos in the field that is open, and waits until they are uploaded. */
export async function addPhotos(visitor: Visitor, photos: readonly Photo[]): Promise<void> {
  const chooser = visitor.page.waitForEvent('filechooser')
  await visitor.press(/^添加 0\//)
  await (await chooser).setFiles([...photos])
  await visitor.see(`已上传 ${photos.length} 张`)
}

/** What is shown of the photos holds nothing of where they were taken. */
export async function seePhotos(visitor: Visitor, count: number): Promise<void> {
  const { page, stage } = visitor
  const pictures = page
    .getByRole('group', { name: '居民提交的照片' })
    .filter({ visible: true })
    .locator('img')
  await pictures.first().waitFor()
  const urls = await pictures.evaluateAll((all) => all.map((each) => (each as HTMLImageElement).src))
  if (urls.length !== count) stage.faults.add(`${urls.length} photos are shown, not ${count}`)
  for (const url of urls) {
    const file = Buffer.from(await (await fetch(url)).arrayBuffer())
    if (file.readUInt16BE(0) !== 0xffd8) stage.faults.add('a photo is no JPEG')
    if (/Exif|GPS/.test(file.toString('latin1'))) stage.faults.add('a photo tells where it was taken')
  }
}
