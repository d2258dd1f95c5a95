import { randomBytes } from 'node:crypto'
import { type AnnexRow, annexOf, annexRowOf } from '../../core/method/annex-counting'
import { besideCity, placed } from '../../core/method/beside-city'
import { type CityFit, cityFitOf } from '../../core/method/city-fit'
import { fitRowOf, standingOf } from '../../core/method/fit-row'
import { orderOf } from '../../core/method/order'
import type { OrderPlace } from '../../core/method/order-place'
import type { MethodParameters } from '../../core/method/parameters'
import { parametersOf } from '../../core/method/parameters-v1'
import { publishedEdition } from '../../core/method/published-edition'
import type { RollUp } from '../../core/method/roll-up'
import { addToRollUps, type RollUpSums, rollUpOf } from '../../core/method/roll-up-counting'
import type { SealedCard } from '../../core/method/sealed-card'
import { questionnaireOf } from '../../core/rating/questionnaire'
import { jobId, jobs } from '../../core/record/jobs'
import { type Period, periods } from '../../core/record/periods'
import { rollUpId, rollUps } from '../../core/record/roll-ups'
import { sealedCardId, sealedCards } from '../../core/record/scorecards'
import { type Snapshot, snapshotId, snapshots } from '../../core/record/snapshots'
import { canonical } from '../../core/sealing/canonical'
import { inputsDigest } from '../../core/sealing/inputs-digest'
import type { RecordFinding } from '../../core/sealing/record-finding'
import {
  isInScope,
  isRollUpPublic,
  type SnapshotHeader,
  snapshotFormat,
} from '../../core/sealing/snapshot-lines'
import { newId } from '../platform/call'
import { command } from '../platform/documents'
import { openHash } from '../platform/open-hash'
import { openSealedFile, type SealedFile } from '../platform/sealed-file'
import { storeFile } from '../platform/storage'
import { type FinalCard, finalCards } from './final-cards'
import { throughSince } from './period-jobs'
import type { Run } from './run'
import { writeChain } from './write-chain'

const cardsAPage = 100
/** No function lives so long: what an attempt wrote before is left over from one that came to nothing. */
const longestAttempt = 1_200_000

export type Sealed = 'sealed' | 'unchanged' | 'overtaken'

/**
 * Seals all compounds of a closed period together: fits the city, puts it in order, writes cards and files under a name of their own, and
 * inserts `period|number`, which is the commit. Nothing that was written is seen before; of runs that overlap one is first, and one that
 * dies leaves nothing that counts. Facts that are sealed already are not sealed again.
 */
export async function sealPeriod(
  period: Period,
  {
    notCounted,
    cityName,
    record,
  }: { notCounted: readonly string[]; cityName: string; record: RecordFinding },
  run: Run,
): Promise<Sealed> {
  const foldedAt = await throughSince('fold', period, run)
  const last = await lastSnapshot(period, run)
  await clearLeftOver(period, run)
  const parameters = parametersOf(period)
  const salt = randomBytes(32).toString('hex')
  const counted = await readCounted({ period, notCounted, salt }, parameters, run)
  if (last !== null && isSame(last, { period, record, digest: counted.digest })) {
    await show(last, period, run)
    return 'unchanged'
  }
  const number = (last?.number ?? 0) + 1
  const city = cityOf(counted.rows, counted.seed, parameters)
  const snapshot = await writeAttempt(
    { period, parameters, number, notCounted, cityName, record, salt, digest: counted.digest, ...city },
    run,
  )
  if (snapshot === null) return 'overtaken'
  // A count that has begun meanwhile goes compound by compound: what was read may be half of it.
  if ((await isRebuilt(period, run)) || (await throughSince('fold', period, run)) !== foldedAt)
    return 'overtaken'
  if (!(await run.documents.add(snapshots, snapshot))) return 'overtaken'
  await show(snapshot, period, run)
  return 'sealed'
}

async function isRebuilt(period: Period, { documents }: Run): Promise<boolean> {
  const job = await documents.get(jobs, jobId('rebuild', period._id))
  return job !== null && job.state !== 'done'
}

/** The same facts of the same closing, and nothing new found in the record. */
function isSame(last: Snapshot, of: { period: Period; record: RecordFinding; digest: string }): boolean {
  const sameRecord =
    last.record.differing === of.record.differing &&
    canonical(last.record.differences) === canonical(of.record.differences)
  return last.inputs === of.digest && sameRecord && last.sealedAt >= of.period.closesAt
}

async function lastSnapshot(period: Period, { documents }: Run): Promise<Snapshot | null> {
  const where = { period: period._id }
  const [last] = await documents.find(snapshots, { where, order: [['number', 'desc']], limit: 1 })
  return last ?? null
}

/** Makes a snapshot the period's, unless a later one is already. */
async function show(
  { number, attempt, sealedAt, notCounted }: Snapshot,
  period: Period,
  { documents }: Run,
): Promise<void> {
  const change = { snapshot: command.set({ number, attempt, sealedAt, notCounted: notCounted.length }) }
  const { _id } = period
  if ((await documents.update(periods, { _id, snapshot: null }, change)) > 0) return
  await documents.update(periods, { _id, 'snapshot.number': command.lt(number) }, change)
}

/** Removes what attempts wrote that came to nothing. */
async function clearLeftOver(period: Period, { documents, now }: Run): Promise<void> {
  const all = await documents.find(snapshots, { where: { period: period._id }, limit: 1000 })
  const left = {
    period: period._id,
    writtenAt: command.lt(new Date(Date.parse(now) - longestAttempt).toISOString()),
    sealedIn: command.nin(['', ...all.map(({ attempt }) => attempt)]),
  }
  await documents.remove(sealedCards, left)
  await documents.remove(rollUps, left)
}

/** One that could not be counted may still have a view of before: it is left out. */
async function* countedCards({ period, notCounted }: Sealing, run: Run): AsyncGenerator<FinalCard[]> {
  for await (const page of finalCards(period, run)) {
    yield page.filter(({ card }) => !notCounted.includes(card.compound))
  }
}

type Sealing = { period: Period; notCounted: readonly string[] }

async function readCounted(sealing: Sealing & { salt: string }, parameters: MethodParameters, run: Run) {
  const digest = digestOf(sealing.period, parameters)
  const rows: AnnexRow[] = []
  for await (const page of countedCards(sealing, run)) {
    for (const { card, inputs } of page) {
      digest.add(inputs)
      rows.push(annexRowOf(fitRowOf(card), { card, inputs, parameters }))
    }
  }
  return { rows, ...digest.close(sealing.salt) }
}

function digestOf({ questionnaireVersion }: Period, parameters: MethodParameters) {
  return inputsDigest(openHash, { parameters, questionnaireVersion })
}

function cityOf(rows: readonly AnnexRow[], seed: number, parameters: MethodParameters) {
  const fit = cityFitOf(
    rows.map(({ row }) => row),
    parameters,
  )
  const standings = rows.map(({ row }) => standingOf(row, { fit, parameters }))
  const places = new Map(orderOf(standings, parameters.order).map((place) => [place.compound, place]))
  return { fit, places, annex: annexOf(rows, { fit, parameters, seed }) }
}

type Attempted = {
  period: Period
  parameters: MethodParameters
  number: number
  notCounted: readonly string[]
  cityName: string
  record: RecordFinding
  salt: string
  digest: string
  fit: CityFit
  places: ReadonlyMap<string, OrderPlace & { compound: string }>
  annex: Snapshot['annex']
}

/** Writes cards, roll-ups and the files of an attempt; null where the facts have moved since they were read. */
async function writeAttempt(attempted: Attempted, run: Run): Promise<Snapshot | null> {
  const { period, parameters, number, fit, annex, notCounted, record } = attempted
  const attempt = newId()
  const { questionnaireVersion } = period
  const header: Omit<SnapshotHeader, 'edition'> = {
    format: snapshotFormat,
    period: {
      ...{ code: period._id, name: period.name },
      ...{ opensAt: period.opensAt, closesAt: period.closesAt },
    },
    ...{ city: period.city, number, sealedAt: run.now },
    ...{ questionnaireVersion, parameters, fit, annex, notCounted: [...notCounted], record },
  }
  const full = openSealedFile()
  const open = openSealedFile()
  await full.write([canonical({ ...header, edition: 'full', salt: attempted.salt })])
  await open.write([canonical({ ...header, ...publicAnnex(parameters, annex), edition: 'public' })])
  const written = await writeCards(attempted, { attempt, full, open }, run)
  if (written.digest !== attempted.digest) return null
  const { compounds, rolled } = written
  await full.write(rolled.map((rollUp) => canonical({ rollUp })))
  const closed = await full.close({ compounds, rollUps: rolled.length })
  const published = rolled.filter((unit) => isRollUpPublic(unit, parameters.publicationScope))
  const end = { compounds: written.published, rollUps: published.length, full: closed.sha256 }
  await open.write(published.map((rollUp) => canonical({ rollUp })))
  const chain = await writeChain(period, record, run)
  // Browsers save a file under the last part of its address: it says there which file it is.
  const path = `${period._id}/${attempt}/${period._id}-${number}`
  return {
    _id: snapshotId(period._id, number),
    ...{ period: period._id, city: period.city, number, attempt, sealedAt: run.now },
    ...{ methodVersion: parameters.version, questionnaireVersion, parameters, fit, annex },
    ...{ compounds, notCounted: [...notCounted], inputs: attempted.digest, record },
    blocks: await stored(chain, `${path}-blocks`),
    public: await stored(await open.close(end), `${path}-public`),
    full: await stored(closed, `${path}-full`),
  }
}

async function stored(file: { sha256: string; bytes: number; packed: Buffer }, path: string) {
  const fileId = await storeFile(`snapshots/${path}.jsonl.gz`, file.packed)
  return { fileId, sha256: file.sha256, bytes: file.bytes }
}

type Written = { attempt: string; full: SealedFile; open: SealedFile }

async function writeCards(
  { period, parameters, notCounted, salt, fit, places, cityName }: Attempted,
  { attempt, full, open }: Written,
  run: Run,
) {
  const digest = digestOf(period, parameters)
  const { overall, dimensions } = questionnaireOf(period.questionnaireVersion)
  const answersFor = new Map([overall, ...dimensions].map((each) => [each.code, each.answersFor]))
  const units = new Map<string, RollUpSums>()
  const counts = { compounds: 0, published: 0 }
  const written = { sealedIn: attempt, writtenAt: run.now }
  for await (const page of countedCards({ period, notCounted }, run)) {
    const sealed = page.map(({ card, inputs }) => ({ inputs: digest.add(inputs), card: sealedCardOf(card) }))
    for (const { card } of sealed) addToRollUps(units, card, { cityName, answersFor })
    const published = sealed.filter(({ card }) => isInScope(card, parameters.publicationScope))
    counts.compounds += sealed.length
    counts.published += published.length
    // Canonical as a whole: the fields stand in order, and the inputs are written once.
    await full.write(sealed.map(({ inputs, card }) => `{"card":${canonical(card)},"inputs":${inputs}}`))
    await open.write(published.map(({ card }) => canonical({ card: publishedEdition(card) })))
    const cards = sealed.map(({ card }) => ({
      _id: sealedCardId(period._id, card.compound, attempt),
      ...card,
      ...written,
    }))
    if (cards.length > 0) await run.documents.addAll(sealedCards, cards)
  }
  const rolled = [...units.values()].map((unit) => rollUpOf(unit, parameters)).sort(byKindAndCode)
  const stamped = rolled.map((unit) => ({
    _id: rollUpId(attempt, unit.kind, unit.code),
    ...{ period: period._id, city: period.city },
    ...unit,
    ...written,
  }))
  for (let from = 0; from < stamped.length; from += cardsAPage) {
    await run.documents.addAll(rollUps, stamped.slice(from, from + cardsAPage))
  }
  return { ...counts, rolled, digest: digest.close(salt).digest }

  function sealedCardOf({
    _id,
    sealedIn: _view,
    talliesRevision: _own,
    ...card
  }: FinalCard['card']): SealedCard {
    const place = places.get(card.compound)
    // Counted since the first reading: the digest will tell.
    if (place === undefined) return placed(besideCity(card, fit, parameters), nowhere(card.compound))
    return placed(besideCity(card, fit, parameters), place)
  }
}

/** The annex names compounds: nothing of it is published where they are not. */
const publicAnnex = ({ publicationScope }: MethodParameters, annex: Snapshot['annex']) => ({
  annex: publicationScope === 'selected' ? null : annex,
})

const nowhere = (compound: string) => ({
  ...{ compound, band: null, bandRank: null, place: null, behindBy: null, aheadBy: null },
})

const byKindAndCode = (a: RollUp, b: RollUp) => (`${a.kind}|${a.code}` < `${b.kind}|${b.code}` ? -1 : 1)
