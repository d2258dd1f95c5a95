import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CaseCity, openCaseCity } from '../city/case-city'
import { contentOf, openPeriodCode, type Person } from '../city/small-city'
import { jpeg } from '../complaint/photo-files'

let city: CaseCity
let resident: Person
let bureau: Person
beforeAll(async () => {
  city = await openCaseCity()
  resident = city.people.resident
  bureau = city.people.bureau
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

describe('round trips of cases: at most 5 an action, photos included', () => {
  const where = { kind: 'public', spot: 'road', building: null, detail: '' }
  const wish = (household: string) => ({
    ...{ household, kind: 'complaint', category: 'facilities', where, text: '路灯不亮' },
  })
  const upload = async (who = resident, use = 'statement') =>
    (
      await city.ask<{ photo: string }>(who, 'uploadPhoto', {
        ...{ use, content: Buffer.from(jpeg()).toString('base64') },
      })
    ).photo

  it('filing takes 3, with photos 5', async () => {
    const filing = { ...wish('A-01-001'), contact: null }
    expect(await warmTripsOf(resident, 'fileCase', () => ({ ...filing, photos: [] }))).toBe(3)
    const photos = [await upload(), await upload()]
    expect(await tripsOf(resident, 'fileCase', { ...filing, photos })).toBe(5)
  })

  it('acting takes 3, with photos 5', async () => {
    const number = await city.file()
    const supplement = (photos: string[]) => ({
      number,
      act: { type: 'supplement', text: '又坏了一盏', photos },
    })
    expect(await warmTripsOf(resident, 'actOnOwnCase', () => supplement([]))).toBe(3)
    expect(await tripsOf(resident, 'actOnOwnCase', supplement([await upload()]))).toBe(5)
  })

  it('accepting takes 3, answering with photos 5', async () => {
    const { company } = city.people
    const numbers = await Promise.all([1, 2, 3, 4].map(() => city.file()))
    const waiting = [...numbers]
    const accepting = () => ({ number: waiting.pop(), act: { type: 'accept' } })
    expect(await warmTripsOf(company, 'actOnCase', accepting)).toBe(3)
    const photos = [await upload(company, 'evidence'), await upload(company, 'evidence')]
    const answer = { number: numbers[0], act: { type: 'answer', text: '已更换', photos } }
    expect(await tripsOf(company, 'actOnCase', answer)).toBe(5)
  })

  it('the form takes 1, the preview 2, reading and the list at most 3, joining 3', async () => {
    const { neighbour } = city.people
    const household = 'A-01-002'
    expect(await warmTripsOf(neighbour, 'readCaseForm', () => ({ household }))).toBe(1)
    expect(await warmTripsOf(neighbour, 'previewCase', () => wish(household))).toBe(2)
    const numbers = await Promise.all([1, 2, 3, 4].map(() => city.file()))
    expect(await warmTripsOf(resident, 'readOwnCase', () => ({ number: numbers[0] }))).toBeLessThanOrEqual(3)
    expect(await warmTripsOf(resident, 'listOwnCases', () => ({}))).toBeLessThanOrEqual(3)
    const joining = () => ({ household, number: numbers.pop() })
    expect(await warmTripsOf(neighbour, 'joinCase', joining)).toBe(3)
  })

  it('a new instance takes four more, for the compound, the rules and the desks of the city', async () => {
    await city.cloud.clock.advance(61_000)
    const { neighbour } = city.people
    const filing = { ...wish('A-01-002'), contact: null, photos: [] }
    expect(await tripsOf(neighbour, 'fileCase', filing)).toBeLessThanOrEqual(7)
  })
})
