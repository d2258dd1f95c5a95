import { afterAll, beforeAll, expect, it } from 'vitest'
import type { listDisclosures } from '../../core/contract/disclosures'
import type { OutputOf } from '../../core/contract/endpoint'
import { firstDisclosureRules } from '../../core/disclosure/rules'
import { compoundA, openSmallCity, type SmallCity } from '../city/small-city'
import { accounts, standard, thirdQuarter } from './disclosure-world'

type Listed = OutputOf<typeof listDisclosures>

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity({ timers: false })
  const committee = await city.official('ownersCommittee', 'A')
  const company = await city.official('propertyCompany', 'X')
  const content = accounts([['停车费', 5000_00, 0]])
  await city.ask(committee, 'publishDisclosure', { ...thirdQuarter, newest: 0, content })
  const service = { compound: 'A', kind: 'serviceStandard', period: 'standing' }
  await city.ask(company, 'publishDisclosure', { ...service, newest: 0, content: standard })
})
afterAll(() => city.close())

const kindIn = async (code: string) =>
  (await city.ask<Listed>(null, 'listDisclosures', { compound: 'A' })).kinds.find(
    (each) => each.code === code,
  )

it('a kind that is retired is listed while something was published of it or is still owed, and no longer', async () => {
  const { kinds, limits } = firstDisclosureRules
  const gone = ['commonIncome', 'serviceStandard', 'fees']
  await city.ask(await city.official('bureau', '320700'), 'saveDisclosureRules', {
    ...{ from: 0, inForceFrom: '2026-12-01', limits, why: '按市政府要求调整' },
    kinds: kinds.map((kind) => ({ ...kind, retired: gone.includes(kind.code) })),
  })
  await city.moveTo('2026-12-02T02:00:00.000Z')
  await city.runClock()
  expect(await kindIn('serviceStandard')).toMatchObject({ newest: { period: 'standing' }, waiting: [] })
  expect(await kindIn('commonIncome')).toMatchObject({ newest: { period: '2026Q3' } })
  expect(await kindIn('fees')).toBeUndefined()
})

it('what a compound has published stays in its list after it was merged, and nothing is asked of it', async () => {
  await city.put('compounds', { ...compoundA, mergedInto: 'B' })
  await city.moveTo('2027-02-01T02:00:00.000Z')
  await city.runClock()
  expect(await kindIn('commonIncome')).toMatchObject({
    ...{ publisher: null, notApplicable: 'merged', waiting: [] },
    newest: { period: '2026Q3', totals: { closing: 5000_00 } },
  })
  expect(await kindIn('emergencyPlan')).toMatchObject({ publisher: null, newest: null, waiting: [] })
})
