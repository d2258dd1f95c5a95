import { expect, it } from 'vitest'
import type { Notice } from '../../core/record/inbox'
import type { Job } from '../../core/record/jobs'
import type { PaperRound } from '../../core/record/paper-rounds'
import { campaignCode } from '../../core/selection/campaign'
import type { SmallCity } from '../city/small-city'
import {
  campaignOf,
  layApplications,
  selectionCity,
  selectionCode,
  selectionOffices,
} from './selection-world'

const told = async (city: SmallCity, kind: string) =>
  (await city.all<Notice>('inbox')).filter((each) => each.kind === kind).map(({ account }) => account)

/** The clock goes on with everything else, and says in the end that something is wrong. */
const runFaulty = async (city: SmallCity) => expect(await city.runClock().catch(() => 'fault')).toBe('fault')

it('a paper round that cannot be told of holds up neither the next one nor what campaigns ask for that day', async () => {
  const city = await selectionCity({ faulty: true })
  const { residentsCommittee } = await selectionOffices(city)
  await layApplications(city)
  const compound = { ...{ seed: 1, answers: 0, needed: 10, register: 200, registerHash: '' }, drawn: 30 }
  const round: PaperRound = {
    ...{
      _id: selectionCode,
      city: '320700',
      period: campaignOf().period,
      drawnAt: '2026-11-10T00:00:00.000Z',
    },
    ...{ households: 30, daysBeforeClose: 14, compounds: [{ compound: 'C', ...compound }] },
    ...{ told: false, requestKeys: [] },
  }
  await city.put('paperRounds', round)
  await city.put('paperRounds', { ...round, _id: campaignCode(2025, '320700'), compounds: 'none' })
  await runFaulty(city)
  expect(await told(city, 'paperRoundDrawn')).toEqual([residentsCommittee.accountId])
  expect(await city.read<PaperRound>('paperRounds', selectionCode)).toMatchObject({ told: true })
  expect(await city.read<Job>('jobs', 'campaignDay|2026-11-10')).toMatchObject({ state: 'done' })
})

it('a campaign that fails leaves no other untold, and its day ends once it is mended', async () => {
  const city = await selectionCity({ faulty: true })
  const { bureau } = await selectionOffices(city)
  await layApplications(city)
  const broken = campaignOf({ _id: campaignCode(2025, '320700'), code: campaignCode(2025, '320700') })
  await city.put('campaigns', { ...broken, stages: {} })
  await city.moveTo('2026-11-17T02:00:00.000Z')
  await runFaulty(city)
  expect(await told(city, 'paperRoundDue')).toEqual([bureau.accountId])
  const job = () => city.read<Job>('jobs', 'campaignDay|2026-11-17')
  expect((await job())?.state).not.toBe('done')
  await city.put('campaigns', { ...broken, state: 'ended' })
  await city.runClock()
  expect((await job())?.state).toBe('done')
  expect(await told(city, 'paperRoundDue')).toHaveLength(1)
})
