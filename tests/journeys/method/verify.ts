import { createReadStream } from 'node:fs'
import { verifyFile } from '../../../local/method/verify-file'
import type { Visitor } from '../stage/visitor'

/** Downloads the public file as the page says, and holds it against the hash that is printed there and against itself. */
export async function verifyFileOf(visitor: Visitor): Promise<void> {
  const fault = visitor.stage.faults.add
  await visitor.open('/packages/results/table/index')
  await visitor.press(/^核验/)
  await visitor.see('怎么核验', 'npm run verify --', '答案记录有没有被改动')
  const downloading = visitor.page.waitForEvent('download')
  await visitor.press('下载公开文件', 'link')
  const download = await downloading
  await visitor.see(
    `gunzip -c ${download.suggestedFilename()} > ${download.suggestedFilename().replace(/\.gz$/, '')}`,
  )
  const path = await download.path()
  const { sha256, found, differing } = await verifyFile(createReadStream(path))
  if (differing > 0) fault(`the public file differs from itself: ${found[0]}`)
  const words = await visitor.page.locator('.results-hash').first().innerText()
  if (words !== sha256) fault(`the page prints ${words}, the file has ${sha256}`)
}
