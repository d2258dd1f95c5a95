import * as z from 'zod/mini'
import { type AnnexRow, annexOf, annexRowOf } from '../method/annex'
import { besideCity } from '../method/beside-city'
import { cityFitOf } from '../method/city-fit'
import { type CompoundInputs, compoundInputs } from '../method/compound-inputs'
import { type FitRow, fitRowOf, standingOf } from '../method/fit-row'
import { orderOf } from '../method/order'
import type { OrderPlace } from '../method/order-place'
import { type PublishedCard, publishedCard } from '../method/published-card'
import { addToRollUps, type RollUp, type RollUpSums, rollUp, rollUpKey, rollUpOf } from '../method/roll-up'
import type { Scorecard } from '../method/scorecard'
import { scorecardOf } from '../method/scorecard-counting'
import { type SealedCard, sealedCard } from '../method/sealed-card'
import { questionnaireOf } from '../rating/questionnaire'
import { canonical } from './canonical'
import { differences } from './differences'
import { inputsDigest, type RunningHash } from './inputs-digest'
import { publicDifferences } from './public-differences'
import { type SnapshotHeader, snapshotHeader } from './snapshot-lines'

export type Verified = { edition: 'full' | 'public'; compounds: number; rollUps: number; found: string[] }

const fullLine = z.strictObject({ inputs: compoundInputs, card: sealedCard })
const publicLine = z.strictObject({ card: publishedCard })
const rollUpLine = z.strictObject({ rollUp })
const endLine = z.strictObject({
  end: z.strictObject({ compounds: z.int(), rollUps: z.int(), full: z.optional(z.string()) }),
})

/**
 * Makes every figure of a snapshot's file anew and says where they differ, by line and path; nothing found means that everything follows
 * from the facts in it. Of the public edition what it holds is made anew: shares, scores, fit, bands and order, rates of complaints; means
 * and effective numbers of answers are taken as given, as strata are not public.
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
  note(file, 1, notCanonical(first ?? ''))
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
  ended: { line: number; end: z.infer<typeof endLine>['end'] } | null
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

const notCanonical = (line: string) => (canonical(read(line)) === line ? [] : ['not canonical JSON'])

type Digest = ReturnType<typeof inputsDigest>

function take(file: Opened, digest: Digest, { number, line }: { number: number; line: string }): void {
  if (file.ended !== null) note(file, number, ['beyond the end'])
  note(file, number, notCanonical(line))
  const value = read(line)
  const end = endLine.safeParse(value)
  if (end.success) {
    file.ended = { line: number, end: end.data.end }
    return
  }
  const rolled = rollUpLine.safeParse(value)
  if (rolled.success) {
    file.rolled.push({ line: number, rollUp: rolled.data.rollUp })
    return
  }
  if (file.header.edition === 'full') takeFull(file, digest, { number, value })
  else takePublic(file, { number, value })
}

function takePublic(file: Opened, { number, value }: { number: number; value: unknown }): void {
  const line = publicLine.safeParse(value)
  if (!line.success) {
    note(file, number, ['no line of a snapshot'])
    return
  }
  const { card } = line.data
  takeCard(file, number, card)
  note(file, number, named(card, publicDifferences(card, file.header)))
  file.rows.push({ row: fitRowOf(card as unknown as Scorecard) })
}

function takeFull(file: Opened, digest: Digest, { number, value }: { number: number; value: unknown }): void {
  const line = fullLine.safeParse(value)
  if (!line.success) {
    note(file, number, ['no line of a snapshot'])
    return
  }
  const { inputs, card } = line.data
  const own = ownCard(inputs, file.header)
  const { parameters, fit } = file.header
  const { order: _order, ...unplaced } = card
  note(file, number, named(card, differences(besideCity(own, fit, parameters), unplaced)))
  takeCard(file, number, card)
  digest.add(inputs)
  file.rows.push(annexRowOf(fitRowOf(own), { card: own, inputs, parameters }))
  addToRollUps(file.units, card, { cityName: '', answersFor: answersForIn(file.header) })
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
  const isWhole = header.edition === 'full' || parameters.publicationScope === 'all'
  if (isWhole) note(file, 1, differences(cityFitOf(rows, parameters), fit, 'fit'))
  if (isWhole || parameters.publicationScope === 'ranked') checkOrder(file, rows)
  if (header.edition === 'public') return
  note(
    file,
    1,
    differences(annexOf(file.rows as AnnexRow[], { fit, parameters, seed }), header.annex, 'annex'),
  )
  const expected = new Map([...file.units].map(([key, unit]) => [key, rollUpOf(unit, parameters)]))
  for (const { line, rollUp: found } of file.rolled) {
    const unit = expected.get(rollUpKey(found.kind, found.code))
    // Only here stands how the city is called.
    const known = unit && found.kind === 'city' ? { ...unit, name: found.name } : unit
    note(file, line, differences(known, found, `${found.kind} ${found.code}`))
    expected.delete(rollUpKey(found.kind, found.code))
  }
  for (const key of expected.keys()) note(file, 1, [`roll-up ${key} is missing`])
}

function checkOrder({ header, orders, found }: Opened, rows: readonly FitRow[]): void {
  const { parameters, fit } = header
  const standings = rows.map((row) => standingOf(row, { fit, parameters }))
  const places = new Map(orderOf(standings, parameters.order).map((each) => [each.compound, each]))
  for (const { line, compound, order } of orders) {
    const { compound: _code, place, ...expected } = places.get(compound)!
    const whole = 'place' in order ? { ...expected, place } : expected
    found.push(...differences(whole, order, 'order').map((each) => `line ${line}: ${compound}: ${each}`))
  }
}
