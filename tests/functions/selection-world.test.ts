import { expect, it } from 'vitest'
import { layApplications, sealResults, selectionCity, selectionOffices } from './selection-world'

it('the world of selections has a launched campaign, applications, and scorecards that are sealed and published', async () => {
  const city = await selectionCity()
  await selectionOffices(city)
  await layApplications(city)
  await sealResults(city)
  const card = await city.sealed('A')
  expect(card?.gates.selectable.passed).toBe(true)
  expect(card?.order.place).toBe(1)
  expect((await city.all('applications')).length).toBe(3)
  expect((await city.all('campaigns')).length).toBe(1)
}, 60_000)
