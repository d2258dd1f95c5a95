import * as z from 'zod/mini'
import { mostPoints, type ResultRow, readResults, resultsAPage } from '../../core/contract/public-results'
import { gate } from '../../core/method/scorecard'
import { sealedCards } from '../../core/record/scorecards'
import { isInScope } from '../../core/sealing/snapshot-lines'
import { type Call, handle } from '../platform/call'
import { command, type Fields, nameHolding } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { publishedPeriod } from './published-period'

/** The platform's most rows of one aggregate. */
const mostRows = 10_000

/** All that fit are put in order by a few fields of each; the rest is read for the page alone. */
export const readResultsHandler = handle(readResults, async ({ period: code, from = 0, ...asked }, call) => {
  const { period, snapshot, parameters } = await publishedPeriod(code, call)
  const where: Fields = { period: period._id, sealedIn: snapshot.attempt }
  if (asked.subdistrict !== undefined) where.subdistrict = asked.subdistrict
  else if (asked.district !== undefined) where.district = asked.district
  const name = asked.name?.trim() ?? ''
  if (name !== '') where.name = nameHolding(name)
  const found = await listedWhere(where, call)
  const inOrder = found.filter((card) => isInScope(card, parameters.publicationScope)).sort(byBandAndName)
  const page = inOrder.slice(from, from + resultsAPage)
  return {
    rows: await rowsOf(page, call),
    total: inOrder.length,
    ranked: inOrder.filter(({ order }) => order.bandRank !== null).length,
    unpublished: found.length - inOrder.length,
    points: pointsOf(inOrder),
  }
})

/** What of a card its line in the list goes by. */
const listedCard = z.object({
  _id: z.string(),
  compound: z.string(),
  name: z.string(),
  gates: z.object({ ranked: gate }),
  order: z.object({ bandRank: z.nullable(z.int()) }),
  // Projecting parts of a null leaves the field out.
  overall: z.nullish(z.object({ steadied: z.object({ score: z.number() }) })),
  complaints: z.nullish(z.object({ rate: z.nullable(z.number()) })),
})
type ListedCard = z.infer<typeof listedCard>

const listedFields: Fields = {
  ...{ compound: 1, name: 1, 'gates.ranked': 1, 'order.bandRank': 1 },
  ...{ 'overall.steadied.score': 1, 'complaints.rate': 1 },
}

async function listedWhere(where: Fields, { documents }: Call): Promise<ListedCard[]> {
  const found = await documents.aggregate(
    sealedCards,
    [{ match: where }, { project: listedFields }],
    mostRows,
  )
  if (found.length >= mostRows) throw new Refusal('truncated_answer')
  return found.map((card) => listedCard.parse(card))
}

/** Places are not published: within a band the order says nothing but the name. */
function byBandAndName(a: ListedCard, b: ListedCard): number {
  const [rankOfA, rankOfB] = [a, b].map(({ order }) => order.bandRank ?? Number.MAX_SAFE_INTEGER)
  return rankOfA! - rankOfB! || chinese.compare(a.name, b.name) || (a.compound < b.compound ? -1 : 1)
}

const chinese = new Intl.Collator('zh-CN')

function pointsOf(cards: readonly ListedCard[]): [number, number][] | null {
  const points = cards.flatMap(({ overall, complaints }): [number, number][] => {
    const rate = complaints?.rate ?? null
    return overall && rate !== null ? [[hundredths(overall.steadied.score), hundredths(rate)]] : []
  })
  return points.length > mostPoints ? null : points
}

/** Finer than a drawing shows. */
const hundredths = (value: number) => Math.round(100 * value) / 100

/** The columns of a card that the table shows, as the aggregate projects them. */
const shownCard = z.object({
  _id: z.string(),
  compound: z.string(),
  name: z.string(),
  districtName: z.string(),
  subdistrictName: z.string(),
  company: z.nullish(z.object({ name: z.string() })),
  households: z.int(),
  respondedHouseholds: z.int(),
  responseRate: z.nullable(z.number()),
  gates: z.object({ shown: gate, ranked: gate }),
  overall: z.nullish(
    z.object({
      mean: z.number(),
      steadied: z.object({
        score: z.number(),
        interval: z.nullish(z.object({ lower: z.number(), upper: z.number() })),
      }),
    }),
  ),
  order: z.object({ band: z.nullable(z.int()), bandRank: z.nullable(z.int()) }),
  complaints: z.nullish(
    z.object({
      counted: z.int(),
      rate: z.nullable(z.number()),
      unresolved: z.object({ rate: z.nullable(z.number()) }),
      steadiedRate: z.nullable(z.number()),
    }),
  ),
})
type ShownCard = z.infer<typeof shownCard>

const shownFields: Fields = {
  ...{ compound: 1, name: 1, districtName: 1, subdistrictName: 1, 'company.name': 1 },
  ...{ households: 1, respondedHouseholds: 1, responseRate: 1, 'gates.shown': 1, 'gates.ranked': 1 },
  ...{ 'overall.mean': 1, 'overall.steadied.score': 1, 'overall.steadied.interval': 1 },
  ...{ 'order.band': 1, 'order.bandRank': 1 },
  ...{ 'complaints.counted': 1, 'complaints.rate': 1, 'complaints.steadiedRate': 1 },
  'complaints.unresolved.rate': 1,
}

/** The rows of a page, in its order. */
async function rowsOf(page: readonly ListedCard[], { documents }: Call): Promise<ResultRow[]> {
  if (page.length === 0) return []
  const match = { _id: command.in(page.map(({ _id }) => _id)) }
  const found = await documents.aggregate(sealedCards, [{ match }, { project: shownFields }], resultsAPage)
  const cards = new Map(found.map((card) => shownCard.parse(card)).map((card) => [card._id, card]))
  return page.map(({ _id }) => rowOf(cards.get(_id)!))
}

function rowOf(card: ShownCard): ResultRow {
  const { overall, complaints, order } = card
  return {
    compound: card.compound,
    name: card.name,
    districtName: card.districtName,
    subdistrictName: card.subdistrictName,
    company: card.company?.name ?? null,
    households: card.households,
    respondedHouseholds: card.respondedHouseholds,
    responseRate: card.responseRate,
    score: overall?.steadied.score ?? null,
    lower: overall?.steadied.interval?.lower ?? null,
    upper: overall?.steadied.interval?.upper ?? null,
    mean: overall?.mean ?? null,
    band: order.band,
    bandRank: order.bandRank,
    complaints: complaints?.counted ?? null,
    complaintRate: complaints?.rate ?? null,
    steadiedComplaintRate: complaints?.steadiedRate ?? null,
    unresolvedRate: complaints?.unresolved.rate ?? null,
    unranked: unrankedOf(card),
  }
}

/** The gate that binds: without a shown score it is that one which is spoken of. */
function unrankedOf({ gates }: ShownCard): ResultRow['unranked'] {
  const { reason, shortfall } = gates.shown.passed ? gates.ranked : gates.shown
  return reason && { reason, shortfall }
}
