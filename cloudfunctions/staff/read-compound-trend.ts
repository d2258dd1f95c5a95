import * as z from 'zod/mini'
import { covers } from '../../core/access/scope'
import { readCompoundTrend, type TrendPoint } from '../../core/contract/compound-trend'
import { gate } from '../../core/method/scorecard'
import { periodState } from '../../core/rating/period-state'
import { sealedCards } from '../../core/record/scorecards'
import { handle } from '../platform/call'
import { command, type Fields } from '../platform/documents'
import { cachedPeriods } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { shownPeriods } from '../platform/shown-cards'
import { isOfficial } from './scope-of-caller'

export const readCompoundTrendHandler = handle(readCompoundTrend, async ({ compound }, call) => {
  const grants = await call.grants()
  const shown = shownPeriods(await cachedPeriods(call), call.now)
  const found = await call.documents.aggregate(
    sealedCards,
    [
      {
        match: {
          compound,
          period: command.in(shown.map(({ period }) => period._id)),
          sealedIn: command.in(shown.map(({ attempt }) => attempt)),
        },
      },
      { project: projection },
    ],
    Math.max(1, shown.length),
  )
  const cards = found.map((card) => projectedCard.parse(card))
  const reached = cards.map((card) => ({
    card,
    roles: grants.filter((grant) => covers(grant, placeOf(card))).map(({ role }) => role),
  }))
  if (cards.length > 0 && reached.every(({ roles }) => roles.length === 0)) throw new Refusal('out_of_scope')
  return {
    points: shown.flatMap(({ period, attempt }) => {
      const own = reached.find(({ card }) => card.sealedIn === attempt)
      if (own === undefined || own.roles.length === 0) return []
      if (!own.roles.some(isOfficial) && periodState(period, call.now) !== 'published') return []
      return [pointOf(own.card, period)]
    }),
  }
})

const score = z.nullish(
  z.object({
    mean: z.number(),
    steadied: z.object({
      score: z.number(),
      interval: z.nullable(z.object({ lower: z.number(), upper: z.number() })),
    }),
  }),
)
const gates = z.nullish(z.object({ shown: gate }))
const group = z.object({ figures: z.nullish(z.object({ mean: z.number() })), gates })
const rate = z.nullish(z.number())

/** What of a card a trend shows, as the aggregate projects it: parts of a null are left out. */
const projectedCard = z.object({
  sealedIn: z.string(),
  questionnaireVersion: z.string(),
  ...{ compound: z.string(), city: z.string(), district: z.string(), subdistrict: z.string() },
  residentsCommittee: z.nullable(z.string()),
  company: z.nullable(z.object({ code: z.string(), name: z.string() })),
  households: z.int(),
  respondedHouseholds: z.int(),
  responseRate: z.nullable(z.number()),
  gates: z.object({ shown: gate }),
  overall: score,
  dimensions: z.array(z.object({ code: z.string(), figures: score, gates })),
  residents: z.object({ owner: group, occupant: group }),
  complaints: z.nullish(
    z.object({ steadiedRate: rate, unresolved: z.object({ rate: z.nullable(z.number()) }) }),
  ),
})
type ProjectedCard = z.infer<typeof projectedCard>

const projection: Fields = Object.fromEntries(
  [
    ...['sealedIn', 'questionnaireVersion', 'compound', 'city', 'district', 'subdistrict'],
    ...['residentsCommittee', 'company', 'households', 'respondedHouseholds', 'responseRate', 'gates.shown'],
    ...['overall.mean', 'overall.steadied.score', 'overall.steadied.interval'],
    ...['dimensions.code', 'dimensions.gates.shown', 'dimensions.figures.mean'],
    ...['dimensions.figures.steadied.score', 'dimensions.figures.steadied.interval'],
    ...['residents.owner.figures.mean', 'residents.owner.gates.shown'],
    ...['residents.occupant.figures.mean', 'residents.occupant.gates.shown'],
    ...['complaints.steadiedRate', 'complaints.unresolved.rate'],
  ].map((field) => [field, 1]),
)

function placeOf({ city, district, subdistrict, residentsCommittee, compound, company }: ProjectedCard) {
  return { city, district, subdistrict, residentsCommittee, compound, company: company?.code ?? null }
}

function pointOf(card: ProjectedCard, { _id, name }: { _id: string; name: string }): TrendPoint {
  const { owner, occupant } = card.residents
  const { questionnaireVersion, households, respondedHouseholds, responseRate } = card
  return {
    ...{ period: _id, periodName: name, questionnaireVersion },
    company: card.company?.name ?? null,
    ...{ households, respondedHouseholds, responseRate },
    overall: scoreOf(card.overall, card.gates),
    dimensions: card.dimensions.map((each) => ({ code: each.code, ...scoreOf(each.figures, each.gates) })),
    owner: { mean: owner.figures?.mean ?? null, shown: owner.gates?.shown ?? null },
    occupant: { mean: occupant.figures?.mean ?? null, shown: occupant.gates?.shown ?? null },
    steadiedComplaintRate: card.complaints?.steadiedRate ?? null,
    unresolvedRate: card.complaints?.unresolved.rate ?? null,
  }
}

function scoreOf(figures: z.infer<typeof score>, by: z.infer<typeof gates>): TrendPoint['overall'] {
  const interval = figures?.steadied.interval
  return {
    score: figures?.steadied.score ?? null,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    mean: figures?.mean ?? null,
    shown: by?.shown ?? null,
  }
}
