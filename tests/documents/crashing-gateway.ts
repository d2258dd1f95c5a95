import { openDocuments } from '../../local/documents/open-documents'
import { serveDocuments } from './sdk-on-gateway'

// Run as a process of its own: `crashing-gateway.ts FILE PORT`; it tells its port and serves until it is killed.
const [file, port] = process.argv.slice(2) as [string, string]
const documents = await openDocuments({
  file,
  collections: [
    { name: 'facts', indexes: [{ name: 'tally', unique: false, keys: [{ field: 'tally', direction: 1 }] }] },
    { name: 'tallies', indexes: [] },
  ],
  now: Date.now,
})
const server = await serveDocuments(() => documents, Number(port))
process.send?.(server.address())
process.on('disconnect', () => process.exit())
