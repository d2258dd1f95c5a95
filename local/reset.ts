/** `npm run reset`: removes what the local cloud keeps in its data directory, unless one is running on it. */
import { existsSync } from 'node:fs'
import { resetDirectory, someOf } from './data-directory'

const directory = process.env.DATA ?? '.local-cloud'
if (!existsSync(directory)) {
  process.stdout.write(`nothing to remove: there is no ${directory}\n`)
  process.exit(0)
}
try {
  const { removed, left } = resetDirectory(directory)
  process.stdout.write(`removed ${removed} files and folders of the local cloud from ${directory}\n`)
  if (left.length > 0) process.stdout.write(`left alone, as it is not the local cloud's: ${someOf(left)}\n`)
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(1)
}
