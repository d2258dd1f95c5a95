import { createHash } from 'node:crypto'
import { openSealedFile } from '../../cloudfunctions/platform/sealed-file'
import { annexOf, annexRowOf } from '../../core/method/annex-counting'
import { besideCity, placed } from '../../core/method/beside-city'
import { cityFitOf } from '../../core/method/city-fit'
import type { CountedCase } from '../../core/method/complaint-figures'
import type { CompoundInputs } from '../../core/method/compound-inputs'
import { fitRowOf, standingOf } from '../../core/method/fit-row'
import { orderOf } from '../../core/method/order'
import type { MethodParameters } from '../../core/method/parameters'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import { publishedEdition } from '../../core/method/published-edition'
import { addToRollUps, type RollUpSums, rollUpOf } from '../../core/method/roll-up-counting'
import { scorecardOf } from '../../core/method/scorecard-counting'
import { questionnaireOf } from '../../core/rating/questionnaire'
import { emptyCells } from '../../core/rating/tally'
import { canonical } from '../../core/sealing/canonical'
import { endCheck, lineMark } from '../../core/sealing/file-end'
import { inputsDigest } from '../../core/sealing/inputs-digest'
import { isInScope, isRollUpPublic, snapshotFormat } from '../../core/sealing/snapshot-lines'

const openHash = () => createHash('sha256')
const salt = 'a'.repeat(64)

export type Edition = 'full' | 'public'

/** Inputs of a compound; `levels` are the counts of levels 1 … 5 of every stratum. */
export function inputsIn(
  code: string,
  strata: readonly { households: number; levels: readonly number[] }[],
  more: { complaints?: number; district?: string; company?: string; dimensions?: readonly string[] } = {},
): CompoundInputs {
  const { complaints = 0, district = '320706', company = 'X', dimensions = ['cleaning', 'greening'] } = more
  return {
    place: {
      ...{ compound: code, name: `小区${code}`, city: '320700', district, districtName: '海州区' },
      ...{ subdistrict: `${district}001`, subdistrictName: '甲街道' },
      ...{ residentsCommittee: `${district}001001`, residentsCommitteeName: '甲社区' },
      ...{
        service: 'company',
        governance: 'ownersCommittee',
        company: { code: company, name: `物业${company}` },
      },
    },
    tenure: { months: 24, changed: false },
    openFindings: 0,
    dimensions: [...dimensions],
    strata: strata.map(({ households, levels }, index) => {
      const counts = Object.fromEntries(levels.flatMap((count, at) => (count > 0 ? [[at + 1, count]] : [])))
      const answered = levels.reduce((sum, count) => sum + count, 0)
      const cells = emptyCells()
      cells.self_owner = {
        answered,
        levels: Object.fromEntries(['overall', ...dimensions].map((code) => [code, counts])),
        reasons: {},
      }
      return { buildings: [`0${index + 1}`], households, cells, excluded: emptyCells() }
    }),
    complaints: { cases: Array.from({ length: complaints }, () => aCase), exposureYears: 1 },
    sourceRevision: 1,
  }
}

const aCase: CountedCase = {
  ...{ category: 'facilities', source: 'app', counts: true, affectedHouseholds: 1 },
  ...{ accepted: 'onTime', answered: 'onTime', reopened: false, dissatisfied: false, upheld: false },
  ...{ confirmedResolved: true, closed: true, handlingLevel: null },
}

/** Compounds whose answers follow from their number, one after the other. */
export function* cityInputs(
  compounds: number,
  strata = 3,
  dimensions?: readonly string[],
): Generator<CompoundInputs> {
  for (let index = 0; index < compounds; index += 1) {
    yield inputsIn(
      `C${String(index).padStart(5, '0')}`,
      Array.from({ length: strata }, (_, stratum) => ({
        households: 90 + ((index * 7 + stratum) % 40),
        levels: [1 + (index % 4) * 3, 2, 4, 9 + ((index + stratum) % 9), 12 + ((index * 5 + stratum) % 19)],
      })),
      {
        complaints: (index * 3) % 11,
        district: `32070${index % 3}`,
        company: `X${index % 4}`,
        ...(dimensions && { dimensions }),
      },
    )
  }
}

/**
 * Writes both editions of a snapshot as the clock does, reading the facts twice: first for the fit and the order, then for the lines. The
 * steps are told with the milliseconds of the processor that they took.
 */
export async function sealFacts(
  facts: () => Iterable<CompoundInputs>,
  { full, open }: Record<'full' | 'open', { write(lines: readonly string[]): Promise<void> }>,
  parameters: MethodParameters = methodParametersV1,
) {
  const version = { questionnaireVersion: '1' }
  const frame = { period: '2026H2', phase: 'final' as const, ...version, parameters }
  const steps: Record<string, number> = {}
  let since = process.cpuUsage()
  const step = (name: string) => {
    const { user, system } = process.cpuUsage(since)
    steps[name] = (user + system) / 1000
    since = process.cpuUsage()
  }
  const digest = inputsDigest(openHash, { parameters, ...version })
  const rows = []
  for (const inputs of facts()) {
    digest.add(inputs)
    const card = scorecardOf(inputs, frame)
    rows.push(annexRowOf(fitRowOf(card), { card, inputs, parameters }))
  }
  step('count')
  const fitRows = rows.map(({ row }) => row)
  const fit = cityFitOf(fitRows, parameters)
  const standings = fitRows.map((row) => standingOf(row, { fit, parameters }))
  const places = new Map(orderOf(standings, parameters.order).map((place) => [place.compound, place]))
  step('fit and order')
  const annex = annexOf(rows, { fit, parameters, seed: digest.close(salt).seed })
  step('annex')
  const header = {
    ...{ format: snapshotFormat, city: '320700', number: 1, sealedAt: '2026-12-01T00:00:00.000Z' },
    period: {
      ...{ code: '2026H2', name: '2026 年下半年' },
      ...{ opensAt: '2026-10-31T16:00:00.000Z', closesAt: '2026-11-30T16:00:00.000Z' },
    },
    ...{ ...version, parameters, fit, notCounted: [], annex },
    record: { blocks: 0, head: null, differing: 0, differences: [] },
  }
  await full.write([canonical({ ...header, edition: 'full', salt })])
  const openAnnex = parameters.publicationScope === 'selected' ? null : annex
  await open.write([canonical({ ...header, edition: 'public', annex: openAnnex })])
  const { overall, dimensions } = questionnaireOf('1')
  const answersFor = new Map([overall, ...dimensions].map((each) => [each.code, each.answersFor]))
  const units = new Map<string, RollUpSums>()
  const counts = { compounds: 0, published: 0 }
  for (const inputs of facts()) {
    const own = scorecardOf(inputs, frame)
    const card = placed(besideCity(own, fit, parameters), places.get(own.compound)!)
    addToRollUps(units, card, { cityName: '连云港市', answersFor })
    counts.compounds += 1
    await full.write([canonical({ card, inputs })])
    if (!isInScope(card, parameters.publicationScope)) continue
    counts.published += 1
    await open.write([canonical({ card: publishedEdition(card) })])
  }
  const rolled = [...units.values()]
    .map((unit) => rollUpOf(unit, parameters))
    .sort((a, b) => (`${a.kind}|${a.code}` < `${b.kind}|${b.code}` ? -1 : 1))
  const rolledOut = rolled.filter((unit) => isRollUpPublic(unit, parameters.publicationScope))
  await full.write(rolled.map((rollUp) => canonical({ rollUp })))
  await open.write(rolledOut.map((rollUp) => canonical({ rollUp })))
  step('write')
  return {
    steps,
    full: { compounds: counts.compounds, rollUps: rolled.length },
    open: { compounds: counts.published, rollUps: rolledOut.length, full: 'b'.repeat(64) },
  }
}

/** Both editions as lines. */
export async function sealedLines(
  inputs: readonly CompoundInputs[],
  parameters?: MethodParameters,
): Promise<Record<Edition, string[]>> {
  const lines = { full: [] as string[], open: [] as string[] }
  const into = (some: string[]) => ({ write: async (more: readonly string[]) => void some.push(...more) })
  const ends = await sealFacts(() => inputs, { full: into(lines.full), open: into(lines.open) }, parameters)
  return { full: ended(lines.full, ends.full), public: ended(lines.open, ends.open) }
}

/** Both editions as the files that the clock stores, and what each step took. */
export async function sealedFiles(facts: () => Iterable<CompoundInputs>) {
  const [full, open] = [openSealedFile(), openSealedFile()]
  const ends = await sealFacts(facts, { full, open })
  return { steps: ends.steps, full: await full.close(ends.full), open: await open.close(ends.open) }
}

/** Lines with an end that fits them, as a forger would make it. */
export function ended(lines: readonly string[], counts: object): string[] {
  const end = { ...counts, lines: lines.map((line) => lineMark(line, openHash)) }
  return [...lines, canonical({ end: { ...end, check: endCheck(end, openHash) } })]
}

export const bytesOf = (lines: readonly string[]) => Buffer.from(lines.map((line) => `${line}\n`).join(''))
