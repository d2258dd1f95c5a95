import { describe, expect, it } from 'vitest'
import type { Period } from '../../core/record/periods'
import { tallyId } from '../../core/record/tallies'
import { passingCity } from '../city/passing-city'
import { contentOf, openPeriodCode, type SmallCity } from '../city/small-city'

const input = (household: string) => ({ household, period: openPeriodCode, content: contentOf(4) })

async function changePeriod(city: SmallCity, change: Partial<Period>): Promise<void> {
  await city.database.collection('periods').doc(openPeriodCode).update(change)
  // The instances keep periods for a minute.
  await city.cloud.clock.advance(61_000)
}

describe('a period', () => {
  it('takes ratings to its last second and none in the closing second itself', async () => {
    const city = await passingCity()
    const who = await city.member('A-01-001')
    await city.moveTo('2026-11-30T15:59:55.000Z')
    await city.ask(who, 'submitRating', input('A-01-001'))
    await city.moveTo('2026-11-30T16:00:00.000Z')
    expect(await city.refused(who, 'submitRating', input('A-01-001'))).toBe('period_closed')
    expect(await city.refused(who, 'readRatingForm', { household: 'A-01-001' })).toBe('period_closed')
  })

  it('answers a repeated request as before, although it has closed meanwhile', async () => {
    const city = await passingCity()
    const who = await city.member('A-01-001')
    const key = city.newKey()
    const first = await city.ask(who, 'submitRating', input('A-01-001'), { key })
    await city.moveTo('2026-11-30T16:00:05.000Z')
    expect(await city.ask(who, 'submitRating', input('A-01-001'), { key })).toEqual(first)
    expect(await city.refused(who, 'submitRating', input('A-01-001'))).toBe('period_closed')
    const other = { ...input('A-01-001'), content: contentOf(1) }
    expect(await city.refused(who, 'submitRating', other, { key })).toBe('conflict_try_again')
  })

  it('takes no rating before it opens, after it has closed, or if it does not exist', async () => {
    const city = await passingCity()
    const who = await city.member('A-01-001')
    expect(await city.refused(who, 'submitRating', { ...input('A-01-001'), period: '2026H1' })).toBe(
      'period_closed',
    )
    expect(await city.refused(who, 'submitRating', { ...input('A-01-001'), period: '2027H1' })).toBe(
      'unknown_period',
    )
    await changePeriod(city, { opensAt: '2026-11-20T16:00:00.000Z' })
    expect(await city.refused(who, 'submitRating', input('A-01-001'))).toBe('period_not_open_yet')
  })

  it('whose key this function does not hold refuses every rating, as it would be a second answer of the household', async () => {
    const city = await passingCity()
    const who = await city.member('A-01-001')
    await changePeriod(city, { keyVersion: 'k9' })
    expect(await city.refused(who, 'submitRating', input('A-01-001'))).toBe('period_key_mismatch')
    await changePeriod(city, { keyVersion: 'k1', keyCheck: '0'.repeat(32) })
    expect(await city.refused(who, 'submitRating', input('A-01-001'))).toBe('period_key_mismatch')
    expect(await city.all('answers')).toEqual([])
    // 首页 stays readable; it only cannot say whether the household has answered.
    expect(await city.ask(who, 'readHome', {})).toMatchObject({ answered: null })
  })

  it('whose tally is missing refuses the rating whole: no answer without its count', async () => {
    const city = await passingCity()
    const who = await city.member('A-01-001')
    await city.database
      .collection('tallies')
      .doc(tallyId(openPeriodCode, 'A', '01'))
      .remove()
    expect(await city.refused(who, 'submitRating', input('A-01-001'))).toBe('period_not_prepared')
    expect(await city.all('answers')).toEqual([])
  })

  it('is announced on 首页 before it opens, with its dates', async () => {
    const city = await passingCity()
    await city.moveTo('2026-10-01T00:00:00.000Z')
    const home = await city.ask(null, 'readHome', {})
    expect(home).toMatchObject({ signedIn: false, period: { code: openPeriodCode, state: 'announced' } })
  })
})
