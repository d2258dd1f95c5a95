import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { defaultChoices } from '../../core/method/parameters-v1'
import type { Period } from '../../core/record/periods'
import { passingCity } from '../city/passing-city'
import { contentOf, type SmallCity } from '../city/small-city'

const plan = {
  code: '2027H1',
  isNew: true,
  name: '2027年上半年',
  firstDay: '2026-12-15',
  lastDay: '2027-01-15',
  publicationDay: '2027-01-30',
  reminders: [10, 3],
  methodChoices: defaultChoices,
}
const draft = { period: plan.code }
const keys = (versions: Record<string, string>) => ({ ANSWER_KEYS: JSON.stringify(versions) })
const [one, two, three] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string]

/** Data that several clouds are opened on, one after the other, each with other keys. */
function keptData(): string {
  const directory = mkdtempSync(join(tmpdir(), 'keys-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

let numbers = 0
/** A key of its own in every cloud: one that is opened on the same data would count from the beginning. */
function fresh() {
  numbers += 1
  return { key: `another-request-${numbers}` }
}

const keyOf = async (city: SmallCity) => (await city.read<Period>('periods', plan.code)) as Period
const bureauOf = (city: SmallCity) => city.official('bureau', '320700')

describe('the answer key of a new period', () => {
  it('is the newest that the clock holds, and a draft goes along when a newer one comes', async () => {
    const dataDirectory = keptData()
    const city = await passingCity({ dataDirectory, variables: keys({ k1: one, k2: two }) })
    await city.ask(await bureauOf(city), 'savePeriod', plan)
    await city.runClock()
    const first = await keyOf(city)
    expect(first).toMatchObject({ keyVersion: 'k2', readiness: { key: 'set' } })
    await city.close()

    const later = await passingCity({ dataDirectory, variables: keys({ k1: one, k2: two, k3: three }) })
    await later.runClock()
    const second = await keyOf(later)
    expect(second.keyVersion).toBe('k3')
    expect(second.keyCheck).not.toBe(first.keyCheck)
    await later.ask(await bureauOf(later), 'announcePeriod', draft, fresh())
    await later.close()

    const newest = { ...keys({ k2: two, k3: three, k4: one }) }
    const announced = await passingCity({ dataDirectory, variables: newest })
    await announced.runClock()
    expect((await keyOf(announced)).keyVersion).toBe('k3')
  })

  it('that was changed under its version refuses the announcement, and a draft made anew is given a right one', async () => {
    const dataDirectory = keptData()
    const before = await passingCity({ dataDirectory, variables: keys({ k2: two }) })
    await before.ask(await bureauOf(before), 'savePeriod', plan)
    await before.runClock()
    await before.close()

    const city = await passingCity({ dataDirectory, variables: keys({ k2: three }) })
    const bureau = await bureauOf(city)
    await city.runClock()
    expect((await keyOf(city)).readiness?.key).toBe('wrong')
    expect(await city.refused(bureau, 'announcePeriod', draft, fresh())).toBe('period_not_ready')
    // A change of the draft does not whitewash it.
    await city.ask(bureau, 'savePeriod', { ...plan, isNew: false }, fresh())
    await city.runClock()
    expect(await city.refused(bureau, 'announcePeriod', draft, fresh())).toBe('period_not_ready')

    await city.ask(bureau, 'deletePeriod', draft, fresh())
    await city.ask(bureau, 'savePeriod', plan, fresh())
    await city.runClock()
    await city.ask(bureau, 'announcePeriod', draft, fresh())
  })

  it('that is in no function’s variables refuses the announcement, and the rest of the clock’s work goes on', async () => {
    const city = await passingCity({ variables: { ANSWER_KEYS: '' }, faulty: true })
    const bureau = await bureauOf(city)
    await city.ask(bureau, 'savePeriod', plan)
    await city.runClock().catch(() => undefined)
    expect(await keyOf(city)).toMatchObject({ keyVersion: null, readiness: { key: 'missing', prepared: 2 } })
    expect(await city.refused(bureau, 'announcePeriod', draft, fresh())).toBe('period_not_ready')
  })

  it('that is changed after the announcement refuses every rating by name, and the bureau sees it', async () => {
    const dataDirectory = keptData()
    const before = await passingCity({ dataDirectory, variables: keys({ k2: two }) })
    const bureau = await bureauOf(before)
    await before.ask(bureau, 'savePeriod', plan)
    await before.runClock()
    await before.ask(bureau, 'announcePeriod', draft)
    await before.close()

    const city = await passingCity({
      dataDirectory,
      variables: keys({ k2: three }),
      now: '2026-12-20T02:00:00.000Z',
    })
    const watching = await bureauOf(city)
    const who = await city.member('A-01-001')
    await city.runClock()
    const rate = { household: 'A-01-001', period: plan.code, content: contentOf(5) }
    expect(await city.refused(who, 'submitRating', rate, fresh())).toBe('period_key_mismatch')
    expect(await city.all('answers')).toEqual([])
    expect(await city.ask(watching, 'readPeriodCheck', draft)).toMatchObject({
      plan: { state: 'open', readiness: { key: 'wrong' } },
    })
  })
})
