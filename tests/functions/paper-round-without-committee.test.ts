import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OutputOf } from '../../core/contract/endpoint'
import type { printPaperRound, readPaperRound } from '../../core/contract/paper-rounds'
import type { Compound } from '../../core/record/compounds'
import { compoundA, contentOf, type Person, type SmallCity } from '../city/small-city'
import { applicationOf, openSelectionCity, selectionCode } from './selection-world'

// Two compounds of one subdistrict are below the gate: A has a residents' committee, E has none.
const seat = { district: '320706', subdistrict: '320706001', residentsCommittee: null }
const compoundE: Compound = {
  ...compoundA,
  ...{ _id: 'E', name: '演示·戊小区', ...seat, seats: [{ from: compoundA.seats[0]!.from, ...seat }] },
}

let city: SmallCity
let bureau: Person
let subdistrict: Person
let colleague: Person
let otherSubdistrict: Person
let committee: Person
beforeAll(async () => {
  city = await openSelectionCity({ compounds: [compoundA, compoundE] })
  bureau = await city.official('bureau', '320700')
  subdistrict = await city.official('subdistrict', '320706001')
  colleague = await city.official('subdistrict', '320706001')
  otherSubdistrict = await city.official('subdistrict', '320703001')
  committee = await city.official('residentsCommittee', '320706001001')
  for (const compound of [compoundA, compoundE]) await city.put('applications', applicationOf(compound))
  await city.runClock()
  await city.moveTo('2026-11-18T02:00:00.000Z')
  await city.ask(bureau, 'drawPaperRound', { campaign: selectionCode })
  await city.runClock()
}, 120_000)
afterAll(() => city.close())

const of = (compound: string) => ({ campaign: selectionCode, compound })
const told = async (who: Person) =>
  (await city.noticesOf(who, 'paperRoundDrawn')).map(({ compoundName }) => compoundName)
const rowsOf = async (who: Person) => {
  const { round } = await city.ask<OutputOf<typeof readPaperRound>>(who, 'readPaperRound', {})
  return [round!.office, ...round!.rows.map(({ compound, mayPrint }) => `${compound} ${mayPrint}`)]
}

it('the subdistrict is told of a compound that has no residents’ committee, and of no other', async () => {
  expect(await told(subdistrict)).toEqual(['演示·戊小区'])
  expect(await told(committee)).toEqual(['演示·甲小区'])
  expect(await told(otherSubdistrict)).toEqual([])
})

it('each office sees its own compounds, and which of them are its to print', async () => {
  expect(await rowsOf(bureau)).toEqual(['bureau', 'A false', 'E false'])
  expect(await rowsOf(subdistrict)).toEqual(['subdistrict', 'A false', 'E true'])
  expect(await rowsOf(committee)).toEqual(['residentsCommittee', 'A true'])
  expect(await rowsOf(otherSubdistrict)).toEqual(['subdistrict'])
})

it('the round of a compound without a residents’ committee is printed and entered by its subdistrict', async () => {
  const { forms } = await city.ask<OutputOf<typeof printPaperRound>>(subdistrict, 'printPaperRound', of('E'))
  expect(forms).toHaveLength(30)
  const entry = { number: forms[0]!.number, day: '2026-11-18', content: contentOf(4) }
  expect(await city.ask(subdistrict, 'enterPaper', entry)).toEqual({ state: 'entered' })
  expect(await city.refused(subdistrict, 'enterPaper', entry)).toBe('same_person')
  expect(await city.ask(colleague, 'enterPaper', entry)).toEqual({ state: 'ready' })
  await city.runClock()
  const { round } = await city.ask<OutputOf<typeof readPaperRound>>(bureau, 'readPaperRound', {})
  expect(round!.rows.find(({ compound }) => compound === 'E')).toMatchObject({ answers: 1 })
  const printed = await city.audited('papersIssued')
  expect(printed).toMatchObject([{ role: 'subdistrict', subject: 'E', after: { forms: 30, how: 'random' } }])
})

it('a round is printed by no other office: not by the subdistrict where there is a committee, nor by another one', async () => {
  for (const [who, compound] of [
    [subdistrict, 'A'],
    [otherSubdistrict, 'E'],
    [committee, 'E'],
  ] as const) {
    expect(await city.refused(who, 'printPaperRound', of(compound))).toBe('out_of_scope')
  }
  expect(await city.refused(bureau, 'printPaperRound', of('E'))).toBe('not_allowed')
})
