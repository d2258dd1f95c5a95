/** `npm run verify -- FILE`: makes every figure of a sealed snapshot anew, from the file alone, and says what differs and where. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { takenAsGiven, verifySnapshot } from '../../core/sealing/verify-snapshot'

const mostShown = 20
const print = (line: string) => process.stdout.write(`${line}\n`)

const [file] = process.argv.slice(2)
if (file === undefined) {
  process.stderr.write('usage: npm run verify -- FILE (.jsonl or .jsonl.gz)\n')
  process.exit(2)
}
try {
  const bytes = readFileSync(file)
  const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
  print(`SHA-256 ${createHash('sha256').update(text).digest('hex')}`)
  const lines = text.toString('utf8').replace(/\n$/, '').split('\n')
  const { edition, compounds, rollUps, found } = verifySnapshot(lines, createHash('sha256'))
  print(`${edition} edition: ${compounds} compounds, ${rollUps} roll-ups`)
  for (const each of found.slice(0, mostShown)) print(each)
  if (edition === 'public') print(`taken as given: ${takenAsGiven.join(', ')}`)
  const others = edition === 'public' ? 'every other figure' : 'every figure'
  print(found.length === 0 ? `${others} follows from what the file holds` : `${found.length} differences`)
  process.exitCode = found.length === 0 ? 0 : 1
} catch (error) {
  print(`no snapshot that can be read: ${(error as Error).message.slice(0, 200)}`)
  process.exitCode = 1
}
