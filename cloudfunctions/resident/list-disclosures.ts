import { listDisclosures } from '../../core/contract/disclosures'
import { type Asked, duties } from '../../core/disclosure/heads'
import type { DisclosureKind } from '../../core/disclosure/kinds'
import { onTimeByPublisher, onTimeOf } from '../../core/disclosure/on-time'
import { rulesOn, turnsOf } from '../../core/disclosure/rules'
import { cadenceRuns } from '../../core/disclosure/schedule'
import { dayOfInstant } from '../../core/place/day'
import { compounds } from '../../core/record/compounds'
import { disclosureFollowId, disclosureFollows } from '../../core/record/disclosure-follows'
import { disclosureStandings } from '../../core/record/disclosure-standings'
import { type Disclosure, disclosures } from '../../core/record/disclosures'
import { type Call, handle } from '../platform/call'
import { cachedDisclosureRules } from '../platform/disclosure-rules'
import { disclosureRowOf, dutyIn, kindViewOf } from '../platform/disclosure-views'
import { command } from '../platform/documents'
import { findWhole } from '../platform/find-whole'
import { Refusal } from '../platform/refusal'

/**
 * What waits follows from the schedule and from what is stored together, so that a period is told of as due from its first day, however
 * far the clock has come. Two round trips one after the other.
 */
export const listDisclosuresHandler = handle(listDisclosures, async (input, call) => {
  const compound = await call.documents.get(compounds, input.compound)
  if (compound === null) throw new Refusal('unknown_compound')
  const asked = { compound, rules: await cachedDisclosureRules(compound.city, call), now: call.now }
  const today = dayOfInstant(call.now)
  const all = rulesOn(asked.rules, today).kinds
  const due = duties(asked, compound.mergedInto === null ? all : [])
  const [stored, waiting, others, standing, followed] = await Promise.all([
    call.documents.findAll(disclosures, [...due.keys()]),
    findWhole(disclosures, { compound: compound._id, waitsUntil: command.neq(null) }, call),
    Promise.all(
      all.filter((kind) => isBesideSchedule(kind, asked)).map((kind) => newestOf(kind, asked, call)),
    ),
    call.documents.get(disclosureStandings, compound._id),
    isFollowed(compound._id, call),
  ])
  const known = new Set(stored.map(({ _id }) => _id))
  const unmade = [...due].flatMap(([id, made]) => (known.has(id) ? [] : [made()]))
  const unmet = [...waiting, ...unmade].filter((head) => isUnmet(head, today)).sort(byDueDay)
  const published = [...stored, ...others.flat()].filter(({ newest }) => newest > 0).sort(byDay)
  const rowOf = (head: Disclosure) => disclosureRowOf(head, today)
  const counted = [...waiting, ...unmade].map(dutyIn)
  return {
    compound: { code: compound._id, name: compound.name },
    today,
    kinds: all.flatMap((kind) => {
      const newest = published.findLast((each) => each.kind === kind.code)
      const unpublished = unmet.filter((each) => each.kind === kind.code)
      // What is no longer asked for is told of while something was published of it or is still owed.
      if (kind.retired && newest === undefined && unpublished.length === 0) return []
      const waiting = unpublished.map(rowOf)
      return [{ ...kindViewOf(kind, asked), newest: newest === undefined ? null : rowOf(newest), waiting }]
    }),
    onTime: standing ?? onTimeOf(counted, today),
    byPublisher: standing?.byPublisher ?? onTimeByPublisher(counted, today),
    followed,
  }
})

async function isFollowed(compound: string, call: Call): Promise<boolean> {
  const { accountId } = call.identity
  if (accountId === null || !(await call.isSignedIn())) return false
  return (await call.documents.get(disclosureFollows, disclosureFollowId(compound, accountId))) !== null
}

/** What stands always waits only once it has to be renewed. */
const isUnmet = ({ newest, waitsUntil }: Disclosure, today: string) =>
  waitsUntil !== null && (newest === 0 || waitsUntil < today)

const byDueDay = (a: Disclosure, b: Disclosure) => ((a.waitsUntil ?? '') < (b.waitsUntil ?? '') ? -1 : 1)
const byDay = (a: Disclosure, b: Disclosure) => (a.day < b.day ? -1 : 1)

/**
 * Whether the schedule alone does not lead to what is published of a kind: it is of days of its own, or was asked for otherwise before, or
 * the compound is asked for nothing any more.
 */
function isBesideSchedule({ code, cadence }: DisclosureKind, { rules, compound }: Asked): boolean {
  return (
    cadence.every === 'event' || compound.mergedInto !== null || cadenceRuns(turnsOf(rules, code)).length > 1
  )
}

async function newestOf({ code }: DisclosureKind, { compound }: Asked, call: Call): Promise<Disclosure[]> {
  return call.documents.find(disclosures, {
    where: { compound: compound._id, kind: code, newest: command.gt(0) },
    order: [
      ['day', 'desc'],
      ['_id', 'desc'],
    ],
    limit: 1,
  })
}
