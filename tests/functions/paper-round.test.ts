import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutputOf } from '../../core/contract/endpoint'
import type { printPaperRound, readPaperRound } from '../../core/contract/paper-rounds'
import type { AuditEntry } from '../../core/record/audit'
import type { Household } from '../../core/record/households'
import type { Notice } from '../../core/record/inbox'
import type { PaperRound } from '../../core/record/paper-rounds'
import { drawHouseholds } from '../../core/selection/paper-round'
import { contentOf, type Person, type SmallCity } from '../city/small-city'
import {
  layApplications,
  layRatings,
  openSelectionCity,
  selectionCity,
  selectionCode,
  selectionOffices,
} from './selection-world'

type Read = NonNullable<OutputOf<typeof readPaperRound>['round']>
type Printed = OutputOf<typeof printPaperRound>

const campaign = { campaign: selectionCode }

let city: SmallCity
let offices: Awaited<ReturnType<typeof selectionOffices>>
let otherBureau: Person
let otherCommittee: Person
let colleague: Person
beforeAll(async () => {
  city = await openSelectionCity()
  offices = await selectionOffices(city)
  otherBureau = await city.official('bureau', '320700')
  otherCommittee = await city.official('residentsCommittee', '320703001001')
  colleague = await city.official('residentsCommittee', '320706001001')
  await layApplications(city)
  await layRatings(city, { A: { answered: 150, satisfied: 140 }, C: { answered: 20, satisfied: 20 } })
  await city.runClock()
})
afterAll(() => city.close())

const read = async (who: Person) => (await city.ask<{ round: Read }>(who, 'readPaperRound', {})).round
const told = (who: Person, kind: string) => city.noticesOf(who, kind)
const placesOf = ({ rows }: Read) => rows.map(({ compound, place }) => `${compound} ${place}`)

describe('before it is drawn', () => {
  it('everybody sees who is below the gate; a committee its own compounds alone', async () => {
    const round = await read(offices.bureau)
    expect(round).toMatchObject({
      time: 'before',
      count: 30,
      drawnAt: null,
      opensAt: '2026-11-16T16:00:00.000Z',
    })
    expect(placesOf(round)).toEqual(['C below', 'D below', 'A enough'])
    expect(round.rows[0]).toMatchObject({ answers: 20, households: 200, needed: 93, draw: null })
    expect(placesOf(await read(offices.residentsCommittee))).toEqual(['C below', 'A enough'])
    expect(placesOf(await read(otherCommittee))).toEqual(['D below'])
  })

  it('is drawn not before its days, and the bureau is told once when they come', async () => {
    expect(await city.refused(offices.bureau, 'drawPaperRound', campaign)).toBe('paper_round_too_early')
    await city.runClock()
    expect(await told(offices.bureau, 'paperRoundDue')).toHaveLength(0)
    for (const day of ['2026-11-17T02:00:00.000Z', '2026-11-18T02:00:00.000Z']) {
      await city.moveTo(day)
      await Promise.all([city.runClock(), city.runClock()])
    }
    expect(await told(offices.bureau, 'paperRoundDue')).toHaveLength(1)
    expect(await told(offices.residentsCommittee, 'paperRoundDue')).toHaveLength(0)
    expect(
      await city.refused(offices.residentsCommittee, 'printPaperRound', { ...campaign, compound: 'C' }),
    ).toBe('paper_round_not_drawn')
  })
})

describe('the draw', () => {
  const drawn = () => city.read<PaperRound>('paperRounds', selectionCode) as Promise<PaperRound>

  it('is one, whoever draws at once, and the same for every applicant below the gate', async () => {
    const drawing = [offices.bureau, otherBureau].map((who) => {
      const key = city.newKey()
      return () => city.call(who, 'drawPaperRound', campaign, { key })
    })
    const answers = await Promise.all(drawing.map((draw) => draw()))
    expect(answers.map((each) => (each.ok ? 'ok' : each.code)).sort()).toEqual(['ok', 'paper_round_drawn'])
    const round = await drawn()
    expect(round.compounds.map(({ compound, drawn: count }) => [compound, count])).toEqual([
      ['C', 30],
      ['D', 30],
    ])
    const entries = await city.audited('paperRoundDrawn')
    expect(entries).toMatchObject([{ after: { roundCompounds: 2, roundHouseholds: 60 } }])
    const first = answers.findIndex(({ ok }) => ok)
    const { requestId: _, ...said } = answers[first]!
    expect(await drawing[first]!()).toMatchObject(said)
    expect(await drawn()).toEqual(round)
  })

  it('keeps seeds and no household', async () => {
    expect(JSON.stringify(await drawn())).not.toMatch(/[CD]-01-\d/)
    const seeds = (await drawn()).compounds.map(({ seed }) => seed)
    expect(new Set(seeds).size).toBe(2)
  })

  it('is told once to the committees whose compounds are in it', async () => {
    await city.runClock()
    await city.runClock()
    expect(await told(offices.residentsCommittee, 'paperRoundDrawn')).toMatchObject([
      { compoundName: '演示·丙小区', forStaff: true },
    ])
    expect(await told(otherCommittee, 'paperRoundDrawn')).toMatchObject([{ compoundName: '演示·丁小区' }])
  })

  it('that was told of half way is told of to the end, and to nobody twice', async () => {
    const [notice] = await told(otherCommittee, 'paperRoundDrawn')
    await city.database
      .collection('inbox')
      .doc(notice?._id ?? '')
      .remove()
    await city.put('paperRounds', { ...(await drawn()), told: false })
    await Promise.all([city.runClock(), city.runClock()])
    expect(await told(otherCommittee, 'paperRoundDrawn')).toHaveLength(1)
    expect(await told(offices.residentsCommittee, 'paperRoundDrawn')).toHaveLength(1)
  })

  const print = (options = {}) =>
    city.ask<Printed>(offices.residentsCommittee, 'printPaperRound', { ...campaign, compound: 'C' }, options)

  it('is printed by the own committee, from the seed and the register alone', async () => {
    const { forms } = await print()
    const register = (await city.all<Household>('households')).filter(({ compound }) => compound === 'C')
    const row = (await drawn()).compounds.find(({ compound }) => compound === 'C')
    const codes = drawHouseholds(
      register.map(({ _id }) => _id),
      { seed: row?.seed ?? 0, count: 30 },
    )
    expect(forms.map(({ label }) => label)).toEqual(
      codes.map((code) => register.find(({ _id }) => _id === code)?.label),
    )
    for (const [who, compound, code] of [
      [otherCommittee, 'C', 'out_of_scope'],
      [offices.residentsCommittee, 'A', 'paper_round_not_drawn'],
      [offices.residentsCommittee, '没有', 'unknown_compound'],
    ] as const) {
      expect(await city.refused(who, 'printPaperRound', { ...campaign, compound })).toBe(code)
    }
  })

  it('printed again by the same request is the same, and anew ends the forms before', async () => {
    const key = city.newKey()
    const first = await print({ key })
    expect(await print({ key })).toEqual(first)
    const entries = (await city.all<AuditEntry>('audit')).filter(
      ({ action, subject }) => action === 'papersIssued' && subject === 'C',
    )
    expect(entries).toHaveLength(2)
    await print()
    const number = first.forms[0]?.number ?? ''
    expect(await city.refused(offices.residentsCommittee, 'readPaper', { number })).toBe('paper_revoked')
  })

  it('its forms are entered twice as any other, and count', async () => {
    const number = (await print()).forms[0]?.number ?? ''
    const entry = { number, day: '2026-11-18', content: contentOf(4) }
    await city.ask(offices.residentsCommittee, 'enterPaper', entry)
    expect(await city.ask(colleague, 'enterPaper', entry)).toEqual({ state: 'ready' })
    await city.runClock()
    const row = (await read(offices.bureau)).rows.find(({ compound }) => compound === 'C')
    expect(row).toMatchObject({
      answers: 21,
      place: 'below',
      draw: { answers: 20, drawn: 30, register: 200 },
    })
  })

  it('a register that is another one is not printed from', async () => {
    const home = (await city.read<Household>('households', 'C-01-001')) as Household
    await city.put('households', { ...home, delivered: false })
    const input = { ...campaign, compound: 'C' }
    expect(await city.refused(offices.residentsCommittee, 'printPaperRound', input)).toBe('roster_changed')
    await city.put('households', home)
    await print()
  })

  it('after the closing nothing is printed, and who is still below stays so', async () => {
    await city.moveTo('2026-12-01T00:00:00.000Z')
    await city.runClock()
    const input = { ...campaign, compound: 'C' }
    expect(await city.refused(offices.residentsCommittee, 'printPaperRound', input)).toBe('period_closed')
    const round = await read(offices.bureau)
    expect(round.time).toBe('after')
    expect(placesOf(round)).toEqual(['C below', 'D below', 'A enough'])
  })
})

describe('another city', () => {
  it('neither reads nor draws it', async () => {
    const bureau = await city.official('bureau', '320800')
    expect(await city.ask(bureau, 'readPaperRound', {})).toEqual({ round: null })
    expect(await city.refused(bureau, 'readPaperRound', campaign)).toBe('out_of_scope')
    expect(await city.refused(bureau, 'drawPaperRound', campaign)).toBe('out_of_scope')
    expect(await city.refused(offices.bureau, 'drawPaperRound', { campaign: 'S2099-320700' })).toBe(
      'unknown_campaign',
    )
  })
})

// Last, as it opens a city of its own.
describe('where nobody is below the gate', () => {
  it('nothing is drawn, and nobody is told to', async () => {
    const full = await selectionCity()
    const bureau = await full.official('bureau', '320700')
    await layApplications(full, ['A'])
    await layRatings(full, { A: { answered: 150, satisfied: 140 } })
    await full.moveTo('2026-11-18T02:00:00.000Z')
    await full.runClock()
    expect(await full.refused(bureau, 'drawPaperRound', campaign)).toBe('paper_round_nobody')
    expect((await full.all<Notice>('inbox')).filter(({ kind }) => kind === 'paperRoundDue')).toEqual([])
  })
})
