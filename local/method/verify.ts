/** `npm run verify -- FILE`: holds a sealed snapshot, the chain of its blocks, or a list of a selection against itself, from the file alone, and says what differs and where. */
import { createReadStream } from 'node:fs'
import { givenFile } from './given-file'
import { verifyFile } from './verify-file'

const mostShown = 20
const print = (line: string) => process.stdout.write(`${line}\n`)

const [file] = process.argv.slice(2)
if (file === undefined) {
  process.stderr.write('usage: npm run verify -- FILE (.jsonl or .jsonl.gz)\n')
  process.exit(2)
}
try {
  const { sha256, what, found, differing, takenAsGiven } = await verifyFile(createReadStream(givenFile(file)))
  print(`SHA-256 ${sha256}`)
  print(what)
  for (const each of found.slice(0, mostShown)) print(each)
  if (takenAsGiven.length > 0) print(`taken as given: ${takenAsGiven.join(', ')}`)
  const all = takenAsGiven.length > 0 ? 'everything else' : 'everything'
  const more = differing > mostShown ? `, of which the first ${mostShown} are told` : ''
  const many = differing === 1 ? '1 difference' : `${differing} differences${more}`
  print(differing === 0 ? `${all} follows from what the file holds` : many)
  process.exitCode = differing === 0 ? 0 : 1
} catch (error) {
  print(`no file that can be read: ${(error as Error).message.slice(0, 200)}`)
  process.exitCode = 1
}
