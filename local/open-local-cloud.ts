import { join } from 'node:path'
import { collections } from '../core/record/collections'
import { dataFiles } from './data-directory'
import { openDocuments } from './documents/open-documents'
import { type FunctionHost, openFunctionHost } from './functions/function-host'
import { type MovableClock, openMovableClock } from './functions/movable-clock'
import { openTimers, type Timers } from './functions/timers'
import { adminDoor } from './gateway/admin-door'
import { claimDirectory } from './gateway/claim-directory'
import { functionsDoor } from './gateway/functions-door'
import { httpAccessDoor } from './gateway/http-access-door'
import { localDoor } from './gateway/local-door'
import { openServer } from './gateway/open-server'
import { signInDoor } from './gateway/sign-in-door'
import { staticDoor } from './gateway/static-door'
import type { Persona } from './personas/persona'
import { openSessions } from './personas/sessions'
import { openTickets } from './personas/tickets'
import { createTokens } from './personas/tokens'
import { openFileStore } from './storage/file-store'
import { storageDoor } from './storage/storage-door'
import { createStorageLinks } from './storage/storage-links'
import type { WeChat } from './wechat/answer-wechat'
import type { MediaChecked } from './wechat/check-media'
import { openMessageLog } from './wechat/message-log'

export type LocalCloudOptions = {
  /** 0 picks a free port. */
  port: number
  dataDirectory: string
  /** The functions build; null: no functions. */
  functionsDirectory: string | null
  /** The browser build; null: no pages. */
  webDirectory: string | null
  personas: readonly Persona[]
  functionVariables: Record<string, string>
  /** Instances a function may have at once; 2 unless said. */
  workers?: number
  /** The function that receives the verdicts of mediaCheckAsync: `wechat` unless said. A build without it gets none. */
  mediaCheckFunction?: string
  log?: (line: string) => void
}

export type LocalCloud = {
  port: number
  /** http://127.0.0.1:<port> */
  address: string
  clock: MovableClock
  /** A bearer token for the persona. @throws Error persona_not_found */
  personaToken(id: string): string
  /** What a browser sends beside the token: the persona's session, begun now. @throws Error persona_not_found */
  personaSession(id: string): string
  /** Runs the function's timer now and resolves with its answer. @throws FunctionFault */
  runTimer(functionName: string): Promise<unknown>
  close(): Promise<void>
}

/**
 * Opens CloudBase on this machine: database, storage, functions, timers, WeChat's server API and
 * the browser build behind one address on 127.0.0.1.
 * @throws Error with code EADDRINUSE when the port is taken; data_directory_in_use,
 * functions_not_built, timer_malformed
 */
export async function openLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { personas, webDirectory, log = () => {} } = options
  const location = { address: '' }
  const services = await openServices(options, location)
  const { tokens, timers, clock, functions } = services
  const openSession = openSessions(options.functionVariables.ACCOUNT_KEY)
  const readTicket = openTickets(options.functionVariables.TICKET_KEY)
  const personaOf = (id: string) => {
    const persona = personas.find((candidate) => candidate.id === id)
    if (persona === undefined) throw new Error(`persona_not_found: ${id}`)
    return persona
  }
  const doors = [
    adminDoor(services),
    functionsDoor(functions, { tokens, personas }),
    signInDoor({ tokens, personas, readTicket, now: clock.now }),
    storageDoor(services.storage),
    localDoor({
      ...{ clock, timers, tokens, personas, functions, openSession },
      messages: services.weChat.messages,
    }),
    httpAccessDoor(functions),
    staticDoor(webDirectory),
  ]
  const server = await openServer({ port: options.port, doors, log }).catch(async (error) => {
    await services.close()
    throw error
  })
  location.address = `http://127.0.0.1:${server.port}`
  timers.start()

  return {
    port: server.port,
    address: location.address,
    clock,
    personaToken: (id) => tokens.issueForPersona(personaOf(id).id).accessToken,
    personaSession: (id) => openSession(personaOf(id).accountId, clock.now()),
    runTimer: timers.runNow,
    /** The functions before the server: one that is cut short must not find its database gone and log that as its own fault. */
    async close() {
      timers.close()
      await functions.close()
      await server.close()
      await services.close()
    },
  }
}

/** Opens what stands behind the doors, in a directory that no other cloud has. The address is filled in once the server listens. */
async function openServices(options: LocalCloudOptions, location: { address: string }) {
  const giveBack = claimDirectory(options.dataDirectory)
  try {
    return await openClaimed(options, location, giveBack)
  } catch (error) {
    giveBack()
    throw error
  }
}

async function openClaimed(options: LocalCloudOptions, location: { address: string }, giveBack: () => void) {
  const { dataDirectory, functionsDirectory, functionVariables, workers = 2, log = () => {} } = options
  const clock = openMovableClock(join(dataDirectory, dataFiles.clock))
  const functions = openFunctionHost({
    functionsDirectory,
    functionVariables,
    workers,
    adminUrl: () => `${location.address}/admin`,
    clockOffset: clock.sharedOffset,
    log,
  })
  const timers = timersOf({ functions, clock, log })
  const file = join(dataDirectory, dataFiles.documents)
  const documents = await openDocuments({ file, collections, now: clock.now })
  const links = createStorageLinks({ address: () => location.address, now: clock.now })
  const storage = { files: await openFileStore(join(dataDirectory, dataFiles.storage)), links }
  const weChat: WeChat = {
    messages: openMessageLog(join(dataDirectory, dataFiles.messages)),
    now: clock.now,
    describe: (url) => links.pathOf(url) ?? url,
    push: mediaVerdictPusher({ functions, functionName: options.mediaCheckFunction ?? 'wechat', log }),
  }
  /** The database last, so that no worker loses an answer it waits for. */
  async function close(): Promise<void> {
    timers.close()
    await functions.close()
    await documents.close()
    giveBack()
  }
  return { clock, functions, timers, documents, storage, weChat, tokens: createTokens(), close }
}

type Log = (line: string) => void

function timersOf({
  functions,
  clock,
  log,
}: {
  functions: FunctionHost
  clock: MovableClock
  log: Log
}): Timers {
  const timers = openTimers({
    functions: functions.functions,
    now: clock.now,
    log,
    async run(name, event) {
      const eventText = JSON.stringify(event)
      return JSON.parse(await functions.invoke({ name, eventText, caller: { kind: 'timer' } }))
    },
  })
  clock.onMoved(timers.check)
  return timers
}

/** The verdict comes after the answer to mediaCheckAsync, as in WeChat, where it takes up to half an hour. */
function mediaVerdictPusher(settings: { functions: FunctionHost; functionName: string; log: Log }) {
  const { functions, functionName, log } = settings
  return (event: MediaChecked) => {
    if (functions.find(functionName) === undefined) return
    const push = async () => {
      const eventText = JSON.stringify(event)
      await functions.invoke({ name: functionName, eventText, caller: { kind: 'none' } })
    }
    setTimeout(() => push().catch((error) => log(`media verdict: ${error}`)), 100).unref()
  }
}
