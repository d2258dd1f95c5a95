import { Readable } from 'node:stream'
import { verifyFile } from '../../local/method/verify-file'

/** What verification says of a sealed file. */
export const verified = (content: string | Buffer) => verifyFile(Readable.from([Buffer.from(content)]))
