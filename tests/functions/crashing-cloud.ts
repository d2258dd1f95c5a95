import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { resolve } from 'node:path'
import { functionKeys } from '../../local/function-keys'
import { openLocalCloud } from '../../local/open-local-cloud'
import { peopleOf } from '../city/people'

// Run as a process of its own: `crashing-cloud.ts DATA`; it tells its address and everybody's token and session, then every path that is
// asked for, and serves until killed.
const [dataDirectory] = process.argv.slice(2) as [string]
const keys = functionKeys(dataDirectory)
const personas = peopleOf(keys.hmacs.account)
const cloud = await openLocalCloud({
  port: 0,
  dataDirectory,
  functionsDirectory: resolve('dist/functions'),
  webDirectory: null,
  personas,
  functionVariables: keys.variables,
})
process.send?.({
  address: cloud.address,
  signedIn: personas.map(({ id }) => ({ token: cloud.personaToken(id), session: cloud.personaSession(id) })),
})
subscribe('http.server.request.start', (started) => {
  process.send?.({ asked: (started as { request: IncomingMessage }).request.url })
})
process.on('disconnect', () => process.exit())
