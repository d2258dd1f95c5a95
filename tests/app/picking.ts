import { onTestFinished } from 'vitest'

/** A PDF, and what is neither one nor a photo. */
export const pdf = { name: '文件.pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] }
export const text = { name: '文件.txt', begins: [0x61] }

/** Whoever is asked for files picks these. */
export function picking(...files: { name: string; begins: number[] }[]): void {
  const chosen = files.map(({ name, begins }) => ({
    ...{ name, size: begins.length },
    arrayBuffer: async () => new Uint8Array(begins).buffer,
  }))
  Object.defineProperty(HTMLInputElement.prototype, 'click', {
    configurable: true,
    value(this: HTMLInputElement) {
      Object.defineProperty(this, 'files', { value: chosen })
      this.dispatchEvent(new Event('change'))
    },
  })
  onTestFinished(() => void Reflect.deleteProperty(HTMLInputElement.prototype, 'click'))
}
