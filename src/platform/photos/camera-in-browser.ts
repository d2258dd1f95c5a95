import type { Camera, Encoding } from './camera'

function chooseFiles(): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  // Any picture: what the browser can draw is encoded anew, and a phone offers its camera.
  input.accept = 'image/*'
  input.multiple = true
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** Drawn on a canvas the picture stands upright and is nothing but a picture. */
async function drawn(preview: string, { side }: Encoding): Promise<HTMLCanvasElement> {
  const image = new Image()
  image.src = preview
  await image.decode()
  const scale = Math.min(1, side / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  // A JPEG has no transparency: what was see-through would turn black.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

export const cameraInBrowser: Camera = {
  async choose(most) {
    const files = (await chooseFiles()).slice(0, most)
    return files.map((source) => ({ preview: URL.createObjectURL(source), source }))
  },
  async encode({ preview }, encoding) {
    const canvas = await drawn(preview, encoding)
    const file = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', encoding.quality),
    )
    if (file === null) throw new Error('not encoded')
    return new Uint8Array(await file.arrayBuffer())
  },
  forget: ({ preview }) => URL.revokeObjectURL(preview),
}
