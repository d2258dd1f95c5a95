/** `npm run reset`: removes the local cloud's data, unless a cloud is running on it. */
import { rmSync } from 'node:fs'
import { claimDirectory } from './gateway/claim-directory'

const directory = process.env.DATA ?? '.local-cloud'
try {
  claimDirectory(directory)()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(1)
}
rmSync(directory, { recursive: true, force: true })
process.stdout.write(`removed ${directory}\n`)
