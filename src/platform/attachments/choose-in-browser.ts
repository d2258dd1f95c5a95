import type { ChooseAttachments, ChosenFile } from './attachments'

/** From the computer, or from the phone on which the browser runs. */
export const chooseInBrowser: ChooseAttachments = (most) => {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.pdf,image/jpeg,image/png'
  input.multiple = true
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, most).map(chosen)))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

function chosen(file: File): ChosenFile {
  return { name: file.name, bytes: file.size, read: async () => new Uint8Array(await file.arrayBuffer()) }
}
