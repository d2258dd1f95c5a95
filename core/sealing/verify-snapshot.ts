import { type AnnexRow, annexOf, annexRowOf } from '../method/annex'
import { besideCity } from '../method/beside-city'
import { cityFitOf } from '../method/city-fit'
import type { CompoundInputs } from '../method/compound-inputs'
import { type FitRow, fitRowOf, standingOf } from '../method/fit-row'
import { orderOf } from '../method/order'
import type { OrderPlace } from '../method/order-place'
import type { PublishedCard } from '../method/published-card'
import { addToRollUps, type RollUp, type RollUpSums, rollUpKey, rollUpOf } from '../method/roll-up'
import type { Scorecard } from '../method/scorecard'
import { scorecardOf } from '../method/scorecard-counting'
import type { SealedCard } from '../method/sealed-card'
import { questionnaireOf } from '../rating/questionnaire'
import { canonical } from './canonical'
import { differences } from './differences'
import { inputsDigest, type RunningHash } from './inputs-digest'
import { publicDifferences } from './public-differences'
import {
  endLine,
  fullLine,
  publicLine,
  rollUpLine,
  type SnapshotHeader,
  snapshotHeader,
} from './snapshot-lines'

export type Verified = { edition: 'full' | 'public'; compounds: number; rollUps: number; found: string[] }

/** What the public edition says without what it was made from, as that would point at people. */
export const takenAsGiven = [
  'mean scores and effective numbers of answers',
  'gates',
  'owners and occupants apart',
  'what rulings took out',
  'shares of complaints on time, confirmed and rated',
  'the annex',
] as const

/**
 * Makes every figure of a snapshot's file anew and says where they differ, by line and path; nothing found means that everything follows
 * from the facts in it. The public edition does not hold everything that its figures are made from: see `takenAsGiven`.
 * @throws Error for a file that is no snapshot
 */
export function verifySnapshot(lines: Iterable<string>, hash: RunningHash): Verified {
  const [first, ...rest] = lines
  const header = snapshotHeader.parse(read(first ?? ''))
  const file = {
    header,
    rows: [],
    orders: [],
    units: new Map(),
    rolled: [],
    found: [],
    ended: null,
  } as Opened
  const digest = inputsDigest(hash, header)
  note(file, 1, wrongForm(first ?? '', header))
  for (const [index, line] of rest.entries()) take(file, digest, { number: index + 2, line })
  checkWhole(file, digest.close())
  return {
    ...{ edition: header.edition, compounds: file.orders.length, rollUps: file.rolled.length },
    found: file.found,
  }
}

type Opened = {
  header: SnapshotHeader
  rows: (AnnexRow | { row: FitRow })[]
  orders: { line: number; compound: string; order: Omit<OrderPlace, 'place'> }[]
  units: Map<string, RollUpSums>
  rolled: { line: number; rollUp: RollUp }[]
  found: string[]
  ended: { line: number; end: { compounds: number; rollUps: number; full?: string | undefined } } | null
}

function note(file: Opened, line: number, found: readonly string[]): void {
  file.found.push(...found.map((each) => `line ${line}: ${each}`))
}

function read(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** A line has to be canonical, and to hold what is known of it and nothing else. */
function wrongForm(line: string, known: unknown): string[] {
  if (canonical(read(line)) !== line) return ['not canonical JSON']
  return canonical(known) === line ? [] : ['holds what no figure was made from']
}

type Digest = ReturnType<typeof inputsDigest>

function take(file: Opened, digest: Digest, { number, line }: { number: number; line: string }): void {
  if (file.ended !== null) note(file, number, ['beyond the end'])
  const value = read(line)
  const end = endLine.safeParse(value)
  const rolled = rollUpLine.safeParse(value)
  const full = fullLine.safeParse(value)
  const open = publicLine.safeParse(value)
  if (end.success) file.ended = { line: number, end: end.data.end }
  else if (rolled.success) file.rolled.push({ line: number, rollUp: rolled.data.rollUp })
  else if (full.success && file.header.edition === 'full') takeFull(file, digest, { number, ...full.data })
  else if (open.success && file.header.edition === 'public') takePublic(file, { number, ...open.data })
  else note(file, number, ['no line of a snapshot'])
  const known = [end, rolled, full, open].find(({ success }) => success)
  if (known !== undefined) note(file, number, wrongForm(line, known.data))
}

function takePublic(file: Opened, { number, card }: { number: number; card: PublishedCard }): void {
  takeCard(file, number, card)
  note(file, number, named(card, publicDifferences(card, file.header)))
  file.rows.push({ row: fitRowOf(card as unknown as Scorecard) })
  roll(file, card as unknown as SealedCard)
}

type FullLine = { number: number; inputs: CompoundInputs; card: SealedCard }

function takeFull(file: Opened, digest: Digest, { number, inputs, card }: FullLine): void {
  const own = ownCard(inputs, file.header)
  const { parameters, fit } = file.header
  const { order: _order, ...unplaced } = card
  note(file, number, named(card, differences(besideCity(own, fit, parameters), unplaced)))
  takeCard(file, number, card)
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
  if (before !== undefined && before.compound >= compound) note(file, line, ['not in order of the codes'])
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
  if (file.ended === null) note(file, file.orders.length + file.rolled.length + 2, ['the end is missing'])
  else {
    const { full: _full, ...counts } = file.ended.end
    const held = { compounds: file.orders.length, rollUps: file.rolled.length }
    note(file, file.ended.line, differences(held, counts, 'end'))
  }
  const { edition } = header
  const isWhole = edition === 'full' || parameters.publicationScope === 'all'
  if (isWhole) note(file, 1, differences(cityFitOf(rows, parameters), fit, 'fit'))
  if (isWhole || parameters.publicationScope === 'ranked') checkOrder(file, rows)
  if (isWhole) checkRollUps(file)
  if (edition === 'public') return
  const annexAnew = annexOf(file.rows as AnnexRow[], { fit, parameters, seed })
  note(file, 1, differences(annexAnew, header.annex, 'annex'))
}

function checkRollUps(file: Opened): void {
  const { parameters } = file.header
  const expected = new Map([...file.units].map(([key, unit]) => [key, rollUpOf(unit, parameters)]))
  for (const { line, rollUp: found } of file.rolled) {
    const key = rollUpKey(found.kind, found.code)
    const unit = expected.get(key)
    // Only here stands how the city is called.
    const known = unit && found.kind === 'city' ? { ...unit, name: found.name } : unit
    note(file, line, differences(known, found, `${found.kind} ${found.code}`))
    expected.delete(key)
  }
  for (const key of expected.keys()) note(file, 1, [`roll-up ${key} is missing`])
}

function checkOrder(file: Opened, rows: readonly FitRow[]): void {
  const { parameters, fit } = file.header
  const standings = rows.map((row) => standingOf(row, { fit, parameters }))
  const places = new Map(orderOf(standings, parameters.order).map((each) => [each.compound, each]))
  for (const { line, compound, order } of file.orders) {
    const found = places.get(compound)
    // A card under another code than its facts: said at its line already.
    if (found === undefined) continue
    const { compound: _code, place, ...expected } = found
    const whole = 'place' in order ? { ...expected, place } : expected
    note(file, line, named({ compound }, differences(whole, order, 'order')))
  }
}
