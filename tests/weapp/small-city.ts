import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { cityCode, cityRegions } from '../../core/place/city-regions'
import type { Answer } from '../../core/record/answers'
import { newJob } from '../../core/record/jobs'
import { makeAnswers } from '../../local/demo-city/demo-answers'
import {
  type DemoCompound,
  demoCompanies,
  homeCompound,
  makeCompounds,
} from '../../local/demo-city/demo-compounds'
import { demoPersonas, makePeople, silentHouseholds } from '../../local/demo-city/demo-people'
import { demoNow, demoPeriods } from '../../local/demo-city/demo-periods'
import { insertAll } from '../../local/demo-city/insert-all'
import { seededRandom } from '../../local/demo-city/random'
import { functionKeys } from '../../local/function-keys'
import type { DemoCloudOptions } from '../../local/open-demo-cloud'
import { type LocalCloud, openLocalCloud } from '../../local/open-local-cloud'
import { countByClock } from '../city/count-by-clock'

export type FunctionCall = { name: string; event: { name?: string; input?: unknown; requestKey?: string } }

export type SmallCity = {
  cloud: LocalCloud
  /** Digits of slips for four free households of the compound in which the personas live. */
  slipCodes: string[]
  compound: string
  now: number
  /** `wx.cloud.callFunction` of a persona; every call that reached the cloud is added to `calls`. */
  callFunctionAs(persona: string, calls?: FunctionCall[]): (name: string, event: unknown) => Promise<unknown>
  close(): Promise<void>
}

/** One compound of the demo city with its people and both periods, in a real local cloud with the built functions. */
export async function openSmallCity(options: Partial<DemoCloudOptions> = {}): Promise<SmallCity> {
  const directory = mkdtempSync(join(tmpdir(), 'small-city-'))
  const { dataDirectory = join(directory, 'data'), functionsDirectory = 'dist/functions' } = options
  const keys = functionKeys(dataDirectory)
  const log: string[] = []
  const cloud = await openLocalCloud({
    port: 0,
    dataDirectory,
    functionsDirectory: resolve(functionsDirectory),
    webDirectory: options.webDirectory ?? null,
    personas: demoPersonas(keys.hmacs.account),
    functionVariables: keys.variables,
    workers: 1,
    log(line) {
      log.push(line)
      options.log?.(line)
    },
  })
  const home = makeCompounds(seededRandom(1))[homeCompound] as DemoCompound
  const slipCodes = await fill(cloud, home, keys.hmacs).catch((error) => {
    throw new Error(`${error.message}\n${log.slice(-20).join('\n')}`)
  })
  return {
    cloud,
    slipCodes,
    compound: home.compound._id,
    now: Date.parse(demoNow),
    callFunctionAs: (persona, calls = []) => caller(cloud, persona, calls),
    async close() {
      await cloud.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

type Hmacs = ReturnType<typeof functionKeys>['hmacs']

async function fill(cloud: LocalCloud, home: DemoCompound, hmacs: Hmacs): Promise<string[]> {
  await cloud.clock.setTo(Date.parse(demoNow))
  const people = makePeople(home, hmacs)
  const periods = demoPeriods(cityCode, hmacs.answer)
  const rebuilds = periods.map((period) => newJob('rebuild', period._id, demoNow))
  const documents = {
    regions: cityRegions(),
    companies: demoCompanies(),
    compounds: [home.compound],
    households: home.households,
    accounts: people.accounts,
    invitations: people.invitations,
    slips: people.slips,
    answers: answersOf(home, hmacs),
    jobs: rebuilds,
    periods,
  }
  for (const [collection, each] of Object.entries(documents)) await insertAll(cloud.address, collection, each)
  await countByClock(cloud)
  return people.slipCodes
}

function answersOf(home: DemoCompound, hmacs: Hmacs): Answer[] {
  return demoPeriods(cityCode, hmacs.answer).flatMap((period, later) =>
    makeAnswers(home, {
      period,
      profile: [5, 10, 30, 35, 20],
      response: later === 0 ? 0.5 : 0.2,
      silent: later === 0 ? new Set() : silentHouseholds(home),
      hmac: hmacs.answer,
      random: seededRandom(2),
    }),
  )
}

function caller(cloud: LocalCloud, persona: string, calls: FunctionCall[]) {
  const token = cloud.personaToken(persona)
  return async (name: string, event: unknown) => {
    calls.push({ name, event: event as FunctionCall['event'] })
    const response = await fetch(`${cloud.address}/wx/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(event),
    })
    if (!response.ok) throw new Error(`cloud.callFunction:fail ${response.status} ${await response.text()}`)
    return response.json()
  }
}
