import { resolve } from 'node:path'
import { cityRegions } from '../../../core/place/city-regions'
import { newJob } from '../../../core/record/jobs'
import { makeAnswers } from '../../../local/demo-city/demo-answers'
import { demoNow, demoPeriods } from '../../../local/demo-city/demo-periods'
import { insertAll } from '../../../local/demo-city/insert-all'
import { seededRandom } from '../../../local/demo-city/random'
import { functionKeys } from '../../../local/function-keys'
import type { DemoCloudOptions } from '../../../local/open-demo-cloud'
import { type LocalCloud, openLocalCloud } from '../../../local/open-local-cloud'
import { countByClock } from '../../city/count-by-clock'
import { companyX, householdsOf } from '../../city/small-city'
import { peopleOf, personasOf } from './people'
import { answering, type CompoundName, city, company, compounds, period } from './places'

export type SelectionCity = { cloud: LocalCloud; keys: ReturnType<typeof functionKeys>['hmacs'] }

/** Four compounds of two districts with everybody who takes part in a selection, ten days into the period that counts. */
export async function openSelectionCity(options: DemoCloudOptions): Promise<SelectionCity> {
  const keys = functionKeys(options.dataDirectory)
  const cloud = await openLocalCloud({
    ...options,
    functionsDirectory: resolve(options.functionsDirectory),
    webDirectory: options.webDirectory && resolve(options.webDirectory),
    personas: personasOf(keys.hmacs.account),
    functionVariables: keys.variables,
  })
  try {
    await fill(cloud, keys.hmacs)
  } catch (error) {
    await cloud.close()
    throw error
  }
  return { cloud, keys: keys.hmacs }
}

async function fill(cloud: LocalCloud, keys: SelectionCity['keys']): Promise<void> {
  await cloud.clock.setTo(Date.parse(demoNow))
  const names = Object.keys(compounds) as CompoundName[]
  const homes = names.map((name) => ({
    compound: compounds[name],
    households: householdsOf(compounds[name]),
  }))
  const households = homes.flatMap((each) => each.households)
  const periods = demoPeriods(city, keys.answer).filter(({ _id }) => _id === period.code)
  const [open] = periods
  if (open === undefined) throw new Error('no open period')
  const answers = homes.flatMap((home, index) => {
    const { response, profile } = answering[names[index] ?? 'garden']
    const making = {
      period: open,
      hmac: keys.answer,
      silent: new Set<string>(),
      random: seededRandom(7 + index),
    }
    return makeAnswers(home, { ...making, response, profile })
  })
  const documents = {
    regions: cityRegions(),
    companies: [{ ...companyX, _id: company.code, name: company.name, hotline: '0518-00000001' }],
    compounds: Object.values(compounds),
    ...peopleOf(keys.account, households),
    households,
    answers,
    periods,
    jobs: [newJob('rebuild', open._id, demoNow)],
  }
  for (const [collection, each] of Object.entries(documents)) await insertAll(cloud.address, collection, each)
  await countByClock(cloud)
}
