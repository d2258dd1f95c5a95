import * as z from 'zod/mini'
import { dutyState } from '../../core/disclosure/duty'
import { dueDayOfStanding } from '../../core/disclosure/heads'
import type { DisclosureRules } from '../../core/disclosure/rules'
import { kindOn } from '../../core/disclosure/rules'
import type { PublicationScope } from '../../core/method/parameters'
import { parametersOf } from '../../core/method/parameters-v1'
import { inForceAt } from '../../core/place/dated'
import { dayOfInstant, daysLater, instantOfDay } from '../../core/place/day'
import type { Compound } from '../../core/record/compounds'
import {
  type DisclosureVersion,
  disclosureVersionId,
  disclosureVersions,
} from '../../core/record/disclosure-versions'
import { type Disclosure, disclosureId, disclosures, standingPeriod } from '../../core/record/disclosures'
import { periods } from '../../core/record/periods'
import { type StoredSealedCard, sealedCardId, sealedCards } from '../../core/record/scorecards'
import type { Campaign } from '../../core/selection/campaign'
import type { LookBack } from '../../core/selection/evidence'
import type { Figures, KnownFacts, StandingDisclosure } from '../../core/selection/known-facts'
import { lookBackOf } from '../../core/selection/look-back'
import { areFiguresTold } from '../../core/selection/published-candidate'
import type { Call } from './call'
import { cachedDisclosureRules } from './disclosure-rules'
import { command } from './documents'
import { findWhole } from './find-whole'
import { Refusal } from './refusal'
import { shownSnapshot } from './shown-cards'

type Reading = Pick<Call, 'documents' | 'now'>

const standingKinds = ['serviceStandard', 'fees', 'complaintPhones', 'emergencyPlan'] as const
const membersKind = 'committeeMembers'

/** The platform's most rows of one aggregate. */
const mostRows = 10_000

/**
 * What the system knows of some compounds, by their codes, as the principles ask for it: on the last day looked back on. `seesUnpublished`:
 * whether figures are told before their publication, and those that are never published. A handful of reads, however many compounds.
 */
export async function knownFacts(
  campaign: Pick<Campaign, 'city' | 'period' | 'stages' | 'parameters'>,
  of: readonly Compound[],
  reading: Reading & { seesUnpublished: boolean },
): Promise<Map<string, KnownFacts>> {
  const lookBack = lookBackOf(campaign, reading.now)
  const codes = of.map(({ _id }) => _id)
  const [figures, rules, heads, counts] = await Promise.all([
    figuresOf(campaign.period, codes, reading),
    cachedDisclosureRules(campaign.city, reading),
    standingHeads(codes, reading),
    countedIn(codes, lookBack, reading),
  ])
  const asOf = lastInstant(lookBack, reading.now)
  const earlier = await earlierVersions(heads, asOf, reading)
  const terms = await termsOf(heads, earlier, reading)
  return new Map(
    of.map((compound): [string, KnownFacts] => {
      const code = compound._id
      const standing = (kind: string) =>
        standingOf(heads.get(disclosureId(code, kind, standingPeriod)), { compound, rules, earlier, asOf })
      const count = (kind: string) => counts.get(`${code}|${kind}`) ?? 0
      const [serviceStandard, fees, complaintPhones, emergencyPlan] = standingKinds.map(standing)
      return [
        code,
        {
          lookBack,
          figures: figures(code),
          ...datedFacts(compound, asOf, terms.get(code) ?? null),
          disclosures: {
            serviceStandard: serviceStandard ?? null,
            fees: fees ?? null,
            complaintPhones: complaintPhones ?? null,
            emergencyPlan: emergencyPlan ?? null,
          },
          activities: count('activities'),
          meetings: count('meetings'),
        },
      ]
    }),
  )
}

/** The last instant that counts: the end of the last day looked back on, or now. */
function lastInstant({ until }: LookBack, now: string): string {
  const end = daysLater(instantOfDay(until), 1)
  return now < end ? now : end
}

async function figuresOf(
  code: string,
  compounds: readonly string[],
  reading: Reading & { seesUnpublished: boolean },
): Promise<(compound: string) => Figures> {
  // Not what the instance remembers: a list is made of the snapshot that is shown now.
  const period = await reading.documents.get(periods, code)
  const shown = period && shownSnapshot(period, reading.now)
  if (period === null || shown === null) return () => ({ state: 'notYet' })
  if (!reading.seesUnpublished && reading.now < period.publishesAt) return () => ({ state: 'hidden' })
  const ids = compounds.map((compound) => sealedCardId(code, compound, shown.attempt))
  const cards = await reading.documents.findAll(sealedCards, ids)
  const byCompound = new Map(cards.map((card) => [card.compound, card]))
  const { publicationScope } = parametersOf(period)
  return (compound) => {
    const card = byCompound.get(compound)
    const isTold = card === undefined || reading.seesUnpublished || areTold(card, publicationScope)
    return isTold ? figuresIn(card, period.name) : { state: 'withheld', reason: card.gates.selectable.reason }
  }
}

const areTold = ({ gates }: StoredSealedCard, scope: PublicationScope) =>
  areFiguresTold({ ranked: gates.ranked.passed, selectable: gates.selectable.passed }, scope)

function figuresIn(card: StoredSealedCard | undefined, period: string): Figures {
  if (card === undefined) return { state: 'missing' }
  const { reason, shortfall } = card.gates.selectable
  return {
    ...{ state: 'sealed', period, reason, shortfall },
    score: card.overall?.steadied.score ?? null,
    complaintRate: card.complaints?.steadiedRate ?? null,
  }
}

function datedFacts({ service, governance }: Compound, asOf: string, until: string | null) {
  const [served, governed] = [inForceAt(service, asOf), inForceAt(governance, asOf)]
  return {
    service: {
      kind: served?.kind ?? 'none',
      company: served?.company?.name ?? null,
      since: served === undefined ? '' : dayOfInstant(served.from),
    },
    governance: {
      kind: governed?.kind ?? 'none',
      since: governed === undefined ? '' : dayOfInstant(governed.from),
      until,
    },
  } as const
}

async function standingHeads(
  compounds: readonly string[],
  { documents }: Reading,
): Promise<Map<string, Disclosure>> {
  const ids = compounds.flatMap((code) =>
    [...standingKinds, membersKind].map((kind) => disclosureId(code, kind, standingPeriod)),
  )
  const found = await documents.findAll(disclosures, ids)
  return new Map(found.filter(({ newest }) => newest > 0).map((head) => [head._id, head]))
}

/** By disclosure, the versions of before the last instant that counts, oldest first; only of those that had a newer one since. */
type Earlier = ReadonlyMap<string, DisclosureVersion[]>

async function earlierVersions(
  heads: ReadonlyMap<string, Disclosure>,
  asOf: string,
  reading: Reading,
): Promise<Earlier> {
  const later = [...heads.values()].filter(({ newestAt }) => newestAt !== null && newestAt >= asOf)
  const earlier = new Map(later.map(({ _id }): [string, DisclosureVersion[]] => [_id, []]))
  if (later.length === 0) return earlier
  const where = { disclosure: command.in([...earlier.keys()]), publishedAt: command.lt(asOf) }
  for (const version of await findWhole(disclosureVersions, where, reading)) {
    earlier.get(version.disclosure)?.push(version)
  }
  return earlier
}

type AsOf = {
  compound: Compound
  rules: readonly DisclosureRules[]
  earlier: Earlier
  asOf: string
}

/**
 * Since when something that always stands was public at the last instant that counts, and whether its renewal was overdue then. What was
 * published or renewed only afterwards was not.
 */
function standingOf(
  head: Disclosure | undefined,
  { compound, rules, earlier, asOf }: AsOf,
): StandingDisclosure {
  const day = dayOfInstant(asOf)
  const kind = head && kindOn(rules, head.kind, day)
  if (head === undefined || kind === undefined) return null
  const before = earlier.get(head._id)
  const publishedOn = before === undefined ? head.publishedOn : renewedOn(before)
  if (publishedOn === null) return null
  const dueDay = dueDayOfStanding(kind, publishedOn, { compound, rules, now: asOf })
  return { publishedOn, isOverdue: dutyState({ ...head, publishedOn, dueDay }, day) === 'overdue' }
}

/** The day of the newest version that is no correction: what stands always begins anew with it. */
function renewedOn(versions: readonly DisclosureVersion[]): string | null {
  const renewal = versions.findLast(({ version, why }) => version === 1 || why === null)
  return renewal === undefined ? null : dayOfInstant(renewal.publishedAt)
}

/** The last day of the members' terms as they were public at the last instant that counts, by compound. */
async function termsOf(
  heads: ReadonlyMap<string, Disclosure>,
  earlier: Earlier,
  { documents }: Reading,
): Promise<Map<string, string>> {
  const named = [...heads.values()].filter(({ kind }) => kind === membersKind)
  const present = named.filter(({ _id }) => !earlier.has(_id))
  const ids = present.map(({ _id, newest }) => disclosureVersionId(_id, newest))
  const versions = [
    ...(ids.length === 0 ? [] : await documents.findAll(disclosureVersions, ids)),
    ...named.flatMap(({ _id }) => earlier.get(_id)?.at(-1) ?? []),
  ]
  const compoundOf = new Map(named.map(({ _id, compound }) => [_id, compound]))
  return new Map(
    versions.flatMap((version): [string, string][] => {
      const [compound, until] = [compoundOf.get(version.disclosure), lastTerm(version)]
      return compound === undefined || until === null ? [] : [[compound, until]]
    }),
  )
}

function lastTerm({ content }: DisclosureVersion): string | null {
  if (content.form !== 'members') return null
  return (
    content.rows
      .map(({ until }) => until)
      .sort()
      .at(-1) ?? null
  )
}

const countRow = z.object({ _id: z.object({ compound: z.string(), kind: z.string() }), held: z.number() })

/** How many activities and meetings of the days looked back on were made public, by `compound|kind`. */
async function countedIn(
  compounds: readonly string[],
  { from, until }: LookBack,
  { documents }: Reading,
): Promise<Map<string, number>> {
  const match = {
    compound: command.in([...compounds]),
    kind: command.in(['activities', 'meetings']),
    day: command.gte(from).and(command.lte(until)),
    newest: command.gt(0),
  }
  const group = { _id: { compound: '$compound', kind: '$kind' }, held: { $sum: 1 } }
  const found = await documents.aggregate(disclosures, [{ match }, { group }], mostRows)
  if (found.length === mostRows) throw new Refusal('truncated_answer')
  return new Map(
    found.map((row) => {
      const { _id, held } = countRow.parse(row)
      return [`${_id.compound}|${_id.kind}`, held]
    }),
  )
}
