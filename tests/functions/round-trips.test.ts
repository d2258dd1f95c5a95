import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentOf, openPeriodCode, openSmallCity, type Person, type SmallCity } from '../city/small-city'

let city: SmallCity
let resident: Person
let bureau: Person
beforeAll(async () => {
  city = await openSmallCity()
  resident = await city.member('A-01-001')
  bureau = await city.official('bureau', '320700')
})
afterAll(() => city.close())

/** Round trips of a call, as the function itself counted and logged them. */
async function tripsOf(who: Person | null, name: string, input: object): Promise<number> {
  const from = city.lines.length
  await city.ask(who, name, input)
  const line = city.lines.slice(from).find((each) => each.includes(`"endpoint":"${name}"`))
  return JSON.parse((line as string).slice((line as string).indexOf('{'))).roundTrips
}

/** After a first call the instance knows the periods; a second instance may still be cold, so the best of some calls. */
async function warmTripsOf(who: Person | null, name: string, input: () => object): Promise<number> {
  const trips: number[] = []
  for (let call = 0; call < 4; call += 1) trips.push(await tripsOf(who, name, input()))
  return Math.min(...trips)
}

const rating = (overall: number) => ({
  household: 'A-01-001',
  period: openPeriodCode,
  content: contentOf(overall),
})

describe('round trips to the database, whatever the number of ratings', () => {
  it('首页 takes at most 4', async () => {
    expect(await warmTripsOf(resident, 'readHome', () => ({}))).toBeLessThanOrEqual(4)
  })

  it('submitting a rating takes at most 7, and so does changing it', async () => {
    expect(await warmTripsOf(resident, 'submitRating', () => rating(4))).toBeLessThanOrEqual(7)
    let overall = 0
    const changing = () => {
      overall = (overall % 5) + 1
      return rating(overall)
    }
    expect(await warmTripsOf(resident, 'submitRating', changing)).toBe(6)
  })

  it('a new instance takes at most 8 for its first rating: the period and what the compound is asked are read once', async () => {
    await city.cloud.clock.advance(61_000)
    expect(await tripsOf(resident, 'submitRating', rating(3))).toBeLessThanOrEqual(8)
  })

  it('a compound’s page takes at most 3', async () => {
    expect(await warmTripsOf(null, 'readCompoundResult', () => ({ compound: 'A' }))).toBeLessThanOrEqual(3)
    const figures = () => ({ period: '2026H1', compound: 'A' })
    expect(await warmTripsOf(bureau, 'readCompoundFigures', figures)).toBeLessThanOrEqual(3)
  })

  it('the city’s table takes 2', async () => {
    expect(await tripsOf(bureau, 'readCityTable', { period: '2026H1' })).toBe(2)
  })
})
