import { type AnnexRow, annexOf, annexRowOf } from '../method/annex-counting'
import { besideCity } from '../method/beside-city'
import { cityFitOf } from '../method/city-fit'
import type { CompoundInputs } from '../method/compound-inputs'
import { type FitRow, fitRowOf, standingOf } from '../method/fit-row'
import { orderOf } from '../method/order'
import type { OrderPlace } from '../method/order-place'
import type { PublicationScope } from '../method/parameters'
import type { PublishedCard } from '../method/published-card'
import { type RollUp, rollUpKey } from '../method/roll-up'
import { addToRollUps, type RollUpSums, rollUpOf } from '../method/roll-up-counting'
import type { Scorecard } from '../method/scorecard'
import { scorecardOf } from '../method/scorecard-counting'
import type { SealedCard } from '../method/sealed-card'
import { questionnaireOf } from '../rating/questionnaire'
import { differences } from './differences'
import { inputsDigest } from './inputs-digest'
import { publicDifferences } from './public-differences'
import type { OpenHash } from './running-hash'
import { type Line, type LineReader, type Note, readLine } from './sealed-line'
import {
  endLine,
  fullLine,
  publicLine,
  rollUpLine,
  type SnapshotHeader,
  snapshotHeader,
} from './snapshot-lines'

/** What the public edition says without what it was made from, as that would point at people. */
export const takenAsGiven = [
  'mean scores and effective numbers of answers',
  'gates',
  'owners and occupants apart',
  'what rulings took out',
  'shares of complaints on time, confirmed and rated',
  'the annex',
] as const

/** What follows from compounds that a public edition of a narrower scope does not hold. */
const givenByScope: Record<PublicationScope, readonly string[]> = {
  all: [],
  ranked: ['the fit of the city', 'roll-ups'],
  selected: ['the fit of the city', 'roll-ups', 'the order'],
}

/**
 * Makes every figure of a snapshot's file anew and notes where they differ, by line and path; nothing noted means that everything follows
 * from the facts in it. The public edition does not hold everything that its figures are made from: see `takenAsGiven`.
 */
export function snapshotReader(first: Line, note: Note, openHash: OpenHash): LineReader | null {
  const header = readLine(snapshotHeader, first, note)
  if (header === null) return null
  const isFull = header.edition === 'full'
  const file: Opened = { header, note, rows: [], orders: [], units: new Map(), rolled: [] }
  const digest = inputsDigest(openHash, header)
  return {
    what: () =>
      `${header.edition} edition of period ${header.period.code}: ${file.orders.length} compounds, ${file.rolled.length} roll-ups`,
    take(line) {
      if ('rollUp' in line.value) takeRollUp(file, line)
      else if (isFull) takeFull(file, digest, line)
      else takePublic(file, line)
    },
    takeEnd: (line) => takeEnd(file, line),
    close: () => checkWhole(file, digest.close(header.salt ?? '')),
    takenAsGiven: isFull ? [] : [...takenAsGiven, ...givenByScope[header.parameters.publicationScope]],
  }
}

type Opened = {
  header: SnapshotHeader
  note: Note
  rows: (AnnexRow | { row: FitRow })[]
  orders: { line: number; compound: string; order: Omit<OrderPlace, 'place'> }[]
  units: Map<string, RollUpSums>
  rolled: { line: number; rollUp: RollUp }[]
}

type Digest = ReturnType<typeof inputsDigest>

function takeRollUp(file: Opened, line: Line): void {
  const read = readLine(rollUpLine, line, file.note)
  if (read !== null) file.rolled.push({ line: line.number, rollUp: read.rollUp })
}

function takeEnd(file: Opened, line: Line): void {
  const read = readLine(endLine, line, file.note)
  if (read === null) return
  const { compounds, rollUps } = read.end
  const held = { compounds: file.orders.length, rollUps: file.rolled.length }
  file.note(line.number, differences(held, { compounds, rollUps }, 'end'))
}

function takePublic(file: Opened, line: Line): void {
  const read = readLine(publicLine, line, file.note)
  if (read === null) return
  const { card } = read
  takeCard(file, line.number, card)
  file.note(line.number, named(card, publicDifferences(card, file.header)))
  file.rows.push({ row: fitRowOf(card as unknown as Scorecard) })
  roll(file, card as unknown as SealedCard)
}

function takeFull(file: Opened, digest: Digest, line: Line): void {
  const read = readLine(fullLine, line, file.note)
  if (read === null) return
  const { inputs, card } = read
  const own = ownCard(inputs, file.header)
  const { parameters, fit } = file.header
  const { order: _order, ...unplaced } = card
  file.note(line.number, named(card, differences(besideCity(own, fit, parameters), unplaced)))
  takeCard(file, line.number, card)
  digest.add(inputs)
  file.rows.push(annexRowOf(fitRowOf(own), { card: own, inputs, parameters }))
  roll(file, card)
}

function roll({ units, header }: Opened, card: SealedCard): void {
  addToRollUps(units, card, { cityName: '', answersFor: answersForIn(header) })
}

function ownCard(
  inputs: CompoundInputs,
  { period, questionnaireVersion, parameters }: SnapshotHeader,
): Scorecard {
  return scorecardOf(inputs, { period: period.code, phase: 'final', questionnaireVersion, parameters })
}

function takeCard(file: Opened, line: number, { compound, order }: SealedCard | PublishedCard): void {
  const before = file.orders.at(-1)
  if (before !== undefined && before.compound >= compound) file.note(line, ['not in order of the codes'])
  file.orders.push({ line, compound, order })
}

const named = ({ compound }: { compound: string }, found: readonly string[]) =>
  found.map((each) => `${compound}: ${each}`)

function answersForIn({ questionnaireVersion }: SnapshotHeader) {
  const { overall, dimensions } = questionnaireOf(questionnaireVersion)
  return new Map([overall, ...dimensions].map(({ code, answersFor }) => [code, answersFor]))
}

/** What follows from all compounds together. */
function checkWhole(file: Opened, { seed }: { seed: number }): void {
  const { header } = file
  const { parameters, fit } = header
  const rows = file.rows.map(({ row }) => row)
  const { edition } = header
  const isWhole = edition === 'full' || parameters.publicationScope === 'all'
  if (isWhole) file.note(1, differences(cityFitOf(rows, parameters), fit, 'fit'))
  if (isWhole || parameters.publicationScope === 'ranked') checkOrder(file, { rows, isWhole })
  if (isWhole) checkRollUps(file)
  if (edition === 'public') return
  const annexAnew = annexOf(file.rows as AnnexRow[], { fit, parameters, seed })
  file.note(1, differences(annexAnew, header.annex, 'annex'))
}

function checkRollUps(file: Opened): void {
  const { parameters } = file.header
  const expected = new Map([...file.units].map(([key, unit]) => [key, rollUpOf(unit, parameters)]))
  for (const { line, rollUp: found } of file.rolled) {
    const key = rollUpKey(found.kind, found.code)
    const unit = expected.get(key)
    // Only here stands how the city is called.
    const known = unit && found.kind === 'city' ? { ...unit, name: found.name } : unit
    file.note(line, differences(known, found, `${found.kind} ${found.code}`))
    expected.delete(key)
  }
  for (const key of expected.keys()) file.note(1, [`roll-up ${key} is missing`])
}

/** Where only ranked compounds are in the file, the last of them may stand before others that are not: whether it does is taken as given. */
function checkOrder(file: Opened, { rows, isWhole }: { rows: readonly FitRow[]; isWhole: boolean }): void {
  const { parameters, fit } = file.header
  const standings = rows.map((row) => standingOf(row, { fit, parameters }))
  const places = new Map(orderOf(standings, parameters.order).map((each) => [each.compound, each]))
  for (const { line, compound, order } of file.orders) {
    const found = places.get(compound)
    // A card under another code than its facts: said at its line already.
    if (found === undefined) continue
    const { compound: _code, place, ...rest } = found
    const isBeforeUnranked = !isWhole && rest.aheadBy === null && order.aheadBy === 'eligible'
    const expected = isBeforeUnranked ? { ...rest, aheadBy: order.aheadBy } : rest
    const whole = 'place' in order ? { ...expected, place } : expected
    file.note(line, named({ compound }, differences(whole, order, 'order')))
  }
}
