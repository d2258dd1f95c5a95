import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutputOf } from '../../core/contract/endpoint'
import type { listExperienceDrafts, listExperiences, readExperience } from '../../core/contract/experiences'
import type { AuditEntry } from '../../core/record/audit'
import type { ExperienceCase } from '../../core/record/experience-cases'
import { experienceId } from '../../core/record/experience-cases'
import type { SmallCity } from '../city/small-city'
import {
  applicationOf,
  layApplications,
  openSelectionCity,
  selectionCode,
  selectionCompounds,
  selectionOffices,
  toStage,
} from './selection-world'

type Listed = OutputOf<typeof listExperiences>
type Drafts = OutputOf<typeof listExperienceDrafts>
type Read = OutputOf<typeof readExperience>

let city: SmallCity
let offices: Awaited<ReturnType<typeof selectionOffices>>
beforeAll(async () => {
  city = await openSelectionCity()
  offices = await selectionOffices(city)
  await layApplications(city, ['A', 'C'])
  const d = selectionCompounds.find(({ _id }) => _id === 'D')
  if (d) await city.put('applications', applicationOf(d, { state: 'returned' }))
})
afterAll(() => city.close())

const text = (title: string) => ({
  title,
  practices: '联席会议',
  results: '投诉减少',
  transferable: '一事一议',
})
const publish = (
  compound: string,
  versions: number,
  title: string,
  why: string | null = null,
  key = city.newKey(),
) =>
  city.call<{ versions: number }>(
    offices.bureau,
    'publishExperience',
    { campaign: selectionCode, compound, versions, text: text(title), why },
    { key },
  )
const listed = (input: object = {}) => city.ask<Listed>(null, 'listExperiences', input)
const read = (compound: string) =>
  city.ask<Read>(null, 'readExperience', { campaign: selectionCode, compound })
const stored = (compound: string) =>
  city.read<ExperienceCase>('experienceCases', experienceId(selectionCode, compound))

describe('an experience case', () => {
  it('is published from its stage on, of an application that was forwarded', async () => {
    expect(await publish('A', 0, '早')).toMatchObject({ code: 'stage_not_open' })
    await toStage(city, 'experience')
    expect(await publish('D', 0, '退回的')).toMatchObject({ code: 'application_not_forwarded' })
    expect(await publish('B', 0, '没有的')).toMatchObject({ code: 'unknown_application' })
    const { rows } = await city.ask<Drafts>(offices.bureau, 'listExperienceDrafts', {})
    expect(rows).toMatchObject([
      { compound: 'A', practices: '定期公布收支，每月召开联席会议。', published: null },
      { compound: 'C', published: null },
    ])
    expect(await listed()).toEqual({ rows: [], next: null })
  })

  it('of two published at once one is, and a repeated request publishes once', async () => {
    const key = city.newKey()
    const otherKey = city.newKey()
    const answers = await Promise.all([
      publish('A', 0, '甲', null, key),
      publish('A', 0, '乙', null, otherKey),
    ])
    expect(answers.map((each) => (each.ok ? 'ok' : each.code)).sort()).toEqual(['experience_changed', 'ok'])
    expect((await stored('A'))?.versions).toHaveLength(1)
    const again = answers[0]?.ok ? publish('A', 0, '甲', null, key) : publish('A', 0, '乙', null, otherKey)
    const { requestId: _, ...said } = answers.find(({ ok }) => ok)!
    expect(await again).toMatchObject(said)
    expect((await stored('A'))?.versions).toHaveLength(1)
  })

  it('is read by everybody in its newest version, and none is overwritten', async () => {
    expect(await publish('A', 1, '第二版')).toMatchObject({ code: 'change_why_needed' })
    expect(await publish('A', 1, '第二版', '补充数据')).toMatchObject({ ok: true })
    expect(await read('A')).toMatchObject({ title: '第二版', versions: 2, districtName: '海州区' })
    expect((await stored('A'))?.versions.map(({ why }) => why)).toEqual([null, '补充数据'])
    expect((await listed()).rows).toMatchObject([{ compound: 'A', title: '第二版' }])
  })

  it('that is withdrawn is seen by nobody, until it is published anew', async () => {
    const key = city.newKey()
    const withdraw = () =>
      city.ask(
        offices.bureau,
        'withdrawExperience',
        { campaign: selectionCode, compound: 'A', why: '核实中' },
        { key },
      )
    const first = await withdraw()
    expect(await city.refused(null, 'readExperience', { campaign: selectionCode, compound: 'A' })).toBe(
      'unknown_experience',
    )
    expect((await listed()).rows).toEqual([])
    await publish('A', 2, '第三版', '核实完毕')
    // The earlier request comes again, and withdraws nothing.
    expect(await withdraw()).toEqual(first)
    expect((await listed()).rows).toHaveLength(1)
    const actions = (await city.all<AuditEntry>('audit')).map(({ action }) => action)
    expect(actions.filter((each) => each === 'experiencePublished')).toHaveLength(3)
    expect(actions.filter((each) => each === 'experienceWithdrawn')).toHaveLength(1)
  })

  it('lists are read page after page, the newest first, each case once', async () => {
    const one = (await stored('A')) as ExperienceCase
    for (let index = 0; index < 45; index += 1) {
      const compound = `P${String(index).padStart(2, '0')}`
      // Many of one instant: pages follow one another by id then.
      const publishedAt = `2027-02-0${1 + (index % 3)}T00:00:00.000Z`
      await city.put('experienceCases', {
        ...one,
        _id: experienceId(selectionCode, compound),
        compound,
        publishedAt,
      })
    }
    const seen: Listed['rows'] = []
    for (let next: Listed['next'] | undefined; next !== null; ) {
      const page: Listed = await listed(next === undefined ? {} : { before: next })
      seen.push(...page.rows)
      next = page.next
    }
    expect(seen).toHaveLength(46)
    expect(new Set(seen.map(({ compound }) => compound)).size).toBe(46)
    const instants = seen.map(({ publishedAt }) => publishedAt)
    expect(instants).toEqual([...instants].sort().reverse())
  })
})

describe('another city’s bureau', () => {
  it('publishes and withdraws nothing of this one', async () => {
    const bureau = await city.official('bureau', '320800')
    const of = { campaign: selectionCode, compound: 'C' }
    const input = { ...of, versions: 0, text: text('外市'), why: null }
    expect(await city.refused(bureau, 'publishExperience', input)).toBe('out_of_scope')
    expect(await city.refused(bureau, 'withdrawExperience', { ...of, why: '外市' })).toBe('out_of_scope')
    expect(await city.ask(bureau, 'listExperienceDrafts', {})).toEqual({ campaign: null, rows: [] })
  })
})
