import { readDesk } from '../../core/access/desk'
import { openClock } from '../../core/complaint/case-clock'
import type { Category } from '../../core/complaint/categories'
import type { Fact } from '../../core/complaint/facts'
import { escalationOffices } from '../../core/complaint/facts'
import type { YearCalendar } from '../../core/complaint/working-days'
import type { CaseRow, OfficeName } from '../../core/contract/case-rows'
import type { CaseView, TimelineEntry } from '../../core/contract/case-views'
import type { PhotoView } from '../../core/contract/photos'
import type { Complaint } from '../../core/record/complaints'
import { runningClockOf } from './running-clock'

/**
 * Who reads a case. `complainant`: everything that is theirs. `joined`: its course, without words and photos. `handler`: whoever
 * handles or has handled it, not what the resident told the offices over them. `office`: residents' committee and above.
 */
export type Reader = 'complainant' | 'joined' | 'handler' | 'office'

export type Viewing = {
  reader: Reader
  now: string
  categories: readonly Category[]
  /** Working days, to tell how many are left. */
  calendar: readonly YearCalendar[]
  /** Views of the photos that this reader may see, by id. */
  photos: ReadonlyMap<string, PhotoView>
  /** Names of the compound's buildings by code. */
  buildings: ReadonlyMap<string, string>
}

/** An office by its desk. Only a company has a name that is not its role and area. */
export function officeNameOf(key: string, { company }: Pick<Complaint, 'company'>): OfficeName {
  const { role, scope, agency } = readDesk(key)
  const name = role === 'propertyCompany' && company?.code === scope ? company.name : null
  return { role, agency, name }
}

/** A case in a list. */
export function caseRowOf(
  found: Complaint,
  { now, categories, calendar, buildings }: Omit<Viewing, 'photos' | 'reader'>,
): CaseRow {
  const { standing, where } = found
  const clock = openClock(standing)
  return {
    readAt: now,
    number: found.number,
    compound: found.compound,
    compoundName: found.compoundName,
    kind: standing.kind,
    category: categoryOf(standing.category, categories),
    where,
    building: where.kind === 'public' && where.building ? (buildings.get(where.building) ?? null) : null,
    filedAt: standing.filedAt,
    state: standing.state,
    outcome: standing.outcome,
    handler: officeNameOf(standing.route.handler, found),
    clock: clock && runningClockOf(clock, { now, calendar }),
    escalatedTo: escalatedTo(found),
    households: found.households.length,
    reopened: standing.reopened,
  }
}

/** A case as a reader may see it. */
export function caseViewOf(found: Complaint, viewing: Viewing): CaseView {
  const { standing } = found
  const withoutWords = viewing.reader === 'joined'
  const row = caseRowOf(found, viewing)
  return {
    ...(withoutWords ? rowWithoutWords(row) : row),
    text: withoutWords ? '' : found.text,
    photos: withoutWords ? [] : photosOf(found.photos, viewing),
    responsible: standing.responsible,
    acceptBy: standing.acceptBy,
    answerBy: standing.answerBy,
    level: withoutWords ? null : standing.level,
    extension: standing.extension,
    mergedInto: standing.mergedInto,
    timeline: found.timeline.map((fact) => entryOf(fact, found, viewing)),
  }
}

/** A row for whoever has joined: the place by its name alone, as the complainant's own words about it may point at somebody. */
export function rowWithoutWords(row: CaseRow): CaseRow {
  return row.where.kind === 'home' ? row : { ...row, where: { ...row.where, detail: '' } }
}

/** Title of a category, also of one that the city's table no longer offers. */
export function categoryOf(code: string, categories: readonly Category[]): CaseRow['category'] {
  const known = categories.find((each) => each.code === code)
  return { code, title: known?.title ?? code, emergency: known?.emergency ?? false }
}

/** The highest office before which a missed deadline has brought it since it was last reopened. */
function escalatedTo({ standing }: Complaint): CaseRow['escalatedTo'] {
  const offices = standing.escalations
    .filter(({ round }) => round === standing.reopened)
    .map(({ office }) => office)
  return [...escalationOffices].reverse().find((office) => offices.includes(office)) ?? null
}

function photosOf(ids: readonly string[], { photos }: Viewing): PhotoView[] {
  return ids.flatMap((id) => photos.get(id) ?? [])
}

/** What only the offices read beside the complainant: a handler must not learn why somebody gave in, whether they
 * were made to, or what was said of it. */
const toldToOffices: ReadonlySet<Fact['type']> = new Set([
  'withdrawalAsked',
  'withdrawalAnswered',
  'kindObjected',
  'reviewAsked',
  'followedUp',
])

/** Words that stay between complainant, handler and offices. */
const saidInPrivate: ReadonlySet<Fact['type']> = new Set([
  ...toldToOffices,
  'supplemented',
  'answered',
  'confirmed',
  'reopened',
  'reclassified',
  'kindRuled',
  'reviewed',
])

function entryOf(fact: Fact, found: Complaint, viewing: Viewing): TimelineEntry {
  const by =
    fact.by.role === 'resident' || fact.by.role === 'clock'
      ? fact.by.role
      : fact.by.desk === null
        ? { role: fact.by.role, agency: null, name: null }
        : officeNameOf(fact.by.desk, found)
  const entry = { at: fact.at, type: fact.type, by }
  const isHidden =
    (viewing.reader === 'handler' && toldToOffices.has(fact.type)) ||
    (viewing.reader === 'joined' && saidInPrivate.has(fact.type))
  return isHidden ? entry : { ...entry, ...detailsOf(fact, found, viewing) }
}

function detailsOf(fact: Fact, found: Complaint, viewing: Viewing): Partial<TimelineEntry> {
  switch (fact.type) {
    case 'filed':
      return { to: officeNameOf(fact.route.handler, found), kind: fact.kind, category: fact.category }
    case 'supplemented':
    case 'answered':
      return { words: fact.text, photos: photosOf(fact.photos, viewing) }
    case 'returned':
      return { words: fact.reason }
    case 'rerouted':
      return { words: fact.reason, to: officeNameOf(fact.route.handler, found) }
    case 'extensionAsked':
      return { words: fact.reason, days: fact.days, until: fact.until }
    case 'extensionDecided':
      return { words: fact.reason, approved: fact.approved }
    case 'supervised':
      return { words: fact.text }
    case 'escalated': {
      const to = { role: fact.office, agency: null, name: null }
      return { to, missed: fact.missed, until: fact.dueAt }
    }
    case 'confirmed':
      return { words: fact.text, level: fact.level }
    case 'reopened':
      return { words: fact.text, until: fact.answerBy }
    case 'withdrawalAsked':
      return { reason: fact.reason }
    case 'withdrawalAnswered':
      return { voluntary: fact.voluntary }
    case 'reclassified':
      return { words: fact.reason, kind: fact.kind, category: fact.category }
    case 'kindObjected':
    case 'reviewAsked':
      return { words: fact.reason }
    case 'kindRuled':
      return { words: fact.reason, restored: fact.restored }
    case 'responsibilityRuled':
      return {
        words: fact.reason,
        responsible: fact.responsible,
        ...(fact.route && { to: officeNameOf(fact.route.handler, found) }),
      }
    case 'merged':
      return { words: fact.reason, other: fact.into }
    case 'absorbed':
      return { other: fact.from }
    case 'followedUp':
      return { words: fact.text, how: fact.how }
    case 'reviewed':
      return { words: fact.reason, upheld: fact.upheld }
    case 'accepted':
    case 'started':
    case 'nudged':
    case 'joined':
    case 'closedBySilence':
    case 'withdrawalQuestioned':
      return {}
  }
}
