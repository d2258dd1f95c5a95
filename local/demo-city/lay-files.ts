import { disclosureFilePath } from '../../core/record/disclosure-files'
import type { DemoFile } from './demo-evidence'

/** Puts files into storage through the gateway, as the SDK does: it asks where to, and sends the bytes there. */
export async function layFiles(address: string, files: readonly DemoFile[]): Promise<void> {
  await Promise.all(files.map((file) => layFile(address, file)))
}

async function layFile(address: string, { record, bytes }: DemoFile): Promise<void> {
  const path = disclosureFilePath(record)
  const asked = await fetch(`${address}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'storage.getUploadMetadata', path }),
  })
  const { data } = (await asked.json()) as { data?: { url: string; authorization: string } }
  if (data === undefined) throw new Error(`nowhere to lay ${path}`)
  const { url, authorization } = data
  const laid = await fetch(url, { method: 'PUT', headers: { authorization }, body: Buffer.from(bytes) })
  if (!laid.ok) throw new Error(`could not lay ${path}: ${laid.status}`)
}
