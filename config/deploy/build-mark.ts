import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * What a function's description says online: the digest of its built files. By it a deployment knows what is already
 * there, and proves that an upload arrived. Letters, digits and spaces only, as the platform wants it.
 */
export async function buildMarkOf(directory: string): Promise<string> {
  const digest = createHash('sha256')
  for (const file of (await readdir(directory)).sort()) {
    const content = await readFile(join(directory, file))
    digest.update(`${file} ${content.length}\n`).update(content)
  }
  return `build ${digest.digest('hex')}`
}
