import type { Hmac } from '../../core/access/account-id'
import { cityCode, cityRegions } from '../../core/place/city-regions'
import type { Answer } from '../../core/record/answers'
import { newJob } from '../../core/record/jobs'
import type { Period } from '../../core/record/periods'
import type { LocalCloud } from '../open-local-cloud'
import { makeAnswers } from './demo-answers'
import { answersOfCalled } from './demo-called'
import { applyingCompounds, makeCampaign } from './demo-campaign'
import { makeCases } from './demo-cases'
import { type DemoCompound, demoCompanies, homeCompound, makeCompounds } from './demo-compounds'
import { makeDisclosures } from './demo-disclosures'
import type { DemoFile } from './demo-evidence'
import { burstsIn, makeObjections, ruledBursts, withBursts } from './demo-findings'
import { makeOffices } from './demo-offices'
import { makeOutsideCases } from './demo-outside-cases'
import { makePeople, silentHouseholds } from './demo-people'
import { demoNow, demoPeriods } from './demo-periods'
import { insertAll } from './insert-all'
import { layFiles } from './lay-files'
import { seededRandom, wholeBetween } from './random'
import { readSatisfactionProfiles } from './satisfaction-profiles'

export type DemoKeys = { account: Hmac; slip: Hmac; answer: Hmac }

export type LoadedCity = { compounds: number; households: number; answers: number; slipCodes: string[] }

const seed = 20261110

/** Everything that the demo city is made of, as it is inserted, and what it comes to. */
export type DemoCity = {
  facts: { collection: string; documents: readonly object[] }[]
  /** What lies in storage. */
  files: DemoFile[]
  loaded: LoadedCity
}

/** Invents the demo city: with the same keys the same bytes, on every machine. */
export function makeDemoCity(keys: DemoKeys): DemoCity {
  const random = seededRandom(seed)
  const city = makeCompounds(random)
  const home = city[homeCompound] as DemoCompound
  const people = makePeople(home, keys)
  const periods = demoPeriods(cityCode, keys.answer)
  const drawn = drawAnswers(city, periods, { hmac: keys.answer, random })
  const [past, present] = periods
  if (past === undefined || present === undefined)
    throw new Error('no period that is over, or none that is open')
  const bursts = burstsIn(city, drawn, past)
  const called = answersOfCalled(city, { past: drawn, period: present, hmac: keys.answer })
  const answers = [...withBursts(drawn, bursts, past), ...called]
  const { findings, rulings } = ruledBursts(bursts, { answers, period: past, accounts: people.accounts })
  const households = city.flatMap((each) => each.households)
  const applying = applyingCompounds(city)
  const offices = makeOffices(city, { held: people.invitations, applying, hmac: keys.account })
  const accounts = [...people.accounts, ...offices.accounts]
  const invitations = [...people.invitations, ...offices.invitations]
  const disclosed = makeDisclosures(city, keys.account)
  const { disclosures } = disclosed
  const surroundings = { period: present, accounts, invitations, disclosures, hmac: keys.account }
  const campaign = makeCampaign(city, surroundings)
  const districts = cityRegions().flatMap(({ _id, kind }) => (kind === 'district' ? _id : []))
  return {
    facts: [
      { collection: 'regions', documents: cityRegions() },
      { collection: 'companies', documents: demoCompanies() },
      { collection: 'compounds', documents: city.map((each) => each.compound) },
      { collection: 'households', documents: households },
      { collection: 'outsideCases', documents: makeOutsideCases(city) },
      { collection: 'complaints', documents: makeCases(city, { accounts, districts, hmac: keys.account }) },
      { collection: 'accounts', documents: accounts },
      { collection: 'invitations', documents: invitations },
      { collection: 'slips', documents: people.slips },
      { collection: 'answers', documents: answers },
      { collection: 'findings', documents: findings },
      { collection: 'rulings', documents: rulings },
      { collection: 'objections', documents: makeObjections(home, past, people.accounts) },
      { collection: 'disclosures', documents: disclosures },
      { collection: 'disclosureVersions', documents: disclosed.disclosureVersions },
      { collection: 'corrections', documents: disclosed.corrections },
      ...campaign.facts,
      { collection: 'jobs', documents: periods.map((period) => newJob('rebuild', period._id, demoNow)) },
      { collection: 'periods', documents: periods },
    ],
    files: campaign.files,
    loaded: {
      compounds: city.length,
      households: households.length,
      answers: answers.length,
      slipCodes: people.slipCodes,
    },
  }
}

/**
 * Loads the demo city into an empty local cloud: facts are inserted in bulk, and the product's own clock function counts
 * them. No tally and no scorecard is written from here.
 */
export async function loadDemoCity(cloud: LocalCloud, keys: DemoKeys): Promise<LoadedCity> {
  await cloud.clock.setTo(Date.parse(demoNow))
  const { facts, files, loaded } = makeDemoCity(keys)
  for (const { collection, documents } of facts) await insertAll(cloud.address, collection, documents)
  await layFiles(cloud.address, files)
  await countEverything(cloud)
  return loaded
}

/** Runs the clock until it finds nothing more to do. */
async function countEverything(cloud: LocalCloud): Promise<void> {
  for (;;) {
    const run = (await cloud.runTimer('clock')) as { ok?: boolean; done?: string[] }
    if (run.ok !== true) throw new Error(`the clock could not count the demo city: ${JSON.stringify(run)}`)
    if (run.done?.length === 0) return
  }
}

/** Response differs by compound and is far lower in the period that has just opened. */
function drawAnswers(
  city: readonly DemoCompound[],
  periods: readonly Period[],
  making: { hmac: Hmac; random: () => number },
): Answer[] {
  const profiles = readSatisfactionProfiles()
  const silent = silentHouseholds(city[homeCompound] as DemoCompound)
  return city.flatMap((each, index) => {
    const profile = profiles[wholeBetween(making.random, 0, profiles.length - 1)]
    if (profile === undefined) throw new Error('no satisfaction profiles')
    const usual = index === homeCompound ? 0.42 : 0.08 + 0.47 * making.random()
    return periods.flatMap((period, later) =>
      makeAnswers(each, {
        period,
        profile,
        silent: later === 0 ? new Set() : silent,
        response: later === 0 ? usual : usual / 3,
        ...making,
      }),
    )
  })
}
