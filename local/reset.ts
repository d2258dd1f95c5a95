/** `npm run reset`: empties the local cloud's data directory, unless a cloud is running on it. */
import { emptyDirectory } from './gateway/claim-directory'

const directory = process.env.DATA ?? '.local-cloud'
try {
  emptyDirectory(directory)
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(1)
}
process.stdout.write(`emptied ${directory}\n`)
