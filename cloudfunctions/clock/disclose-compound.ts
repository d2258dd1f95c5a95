import { daysAfter } from '../../core/disclosure/days'
import { type Asked, dueDayOfStanding, duties, placeAndPublisher } from '../../core/disclosure/heads'
import type { DisclosureKind } from '../../core/disclosure/kinds'
import type { DisclosureNotice } from '../../core/disclosure/notices'
import { publisherDesk } from '../../core/disclosure/publisher-desk'
import { kindOn, rulesOn } from '../../core/disclosure/rules'
import { dayOfInstant, instantOfDay } from '../../core/place/day'
import type { Compound } from '../../core/record/compounds'
import { corrections } from '../../core/record/corrections'
import { disclosureStandings } from '../../core/record/disclosure-standings'
import { type Disclosure, disclosures } from '../../core/record/disclosures'
import { inbox } from '../../core/record/inbox'
import { compoundPlace } from '../platform/compound-place'
import { cachedDisclosureRules } from '../platform/disclosure-rules'
import { command } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import { headsWithDueDay, refreshStanding } from '../platform/refresh-standing'
import { accountsAtDesk } from '../platform/staffed-desks'
import type { Run } from './run'

/** A compound's disclosures brought to the day of the run. Every step may be repeated. */
export async function discloseCompound(compound: Compound, run: Run): Promise<void> {
  if (compound.mergedInto !== null) return endDuties(compound, run)
  const rules = await cachedDisclosureRules(compound.city, run)
  const asked = { compound, rules, now: run.now }
  const { kinds } = rulesOn(rules, dayOfInstant(run.now))
  const known = await knownDuties(asked, kinds, run)
  await followPlace(known, asked, run)
  const present: Disclosure[] = []
  for (const head of known) present.push(await broughtUpToDate(head, asked, run))
  await remind(
    present.filter(({ waitsUntil }) => waitsUntil !== null),
    asked,
    run,
  )
  await refreshStanding(compound, present, run, { madeAt: command.lte(run.now) })
}

/** Everything of a compound that has a due day, what has become due since the last run included. One read, as a rule. */
async function knownDuties(asked: Asked, kinds: readonly DisclosureKind[], run: Run): Promise<Disclosure[]> {
  const stored = await headsWithDueDay(asked.compound._id, run)
  const ids = new Set(stored.map(({ _id }) => _id))
  for (const [id, made] of duties(asked, kinds)) {
    if (ids.has(id)) continue
    const head = made()
    // What was retired and is asked for again is there already, without a due day.
    const isNew = await run.documents.add(disclosures, head)
    stored.push(isNew ? head : ((await run.documents.get(disclosures, id)) ?? head))
  }
  return stored
}

/** Where the compound is now goes to everything of it, for scopes; looked for only where something known says otherwise. */
async function followPlace(known: readonly Disclosure[], { compound, now }: Asked, run: Run): Promise<void> {
  const { city, district, subdistrict, residentsCommittee } = compound
  const company = compoundPlace(compound, now).company ?? null
  const place = { city, district, subdistrict, residentsCommittee, company }
  const differs = (head: Disclosure) =>
    (Object.keys(place) as (keyof typeof place)[]).some((field) => head[field] !== place[field])
  if (!known.some(differs)) return
  await run.documents.update(disclosures, { compound: compound._id }, place)
  await run.documents.update(corrections, { compound: compound._id }, place)
}

/** Whose duty it is now, and until when it waits; what is published of a period stays as it was. */
async function broughtUpToDate(head: Disclosure, asked: Asked, run: Run): Promise<Disclosure> {
  if (head.newest > 0 && !head.isStanding) return head
  const kind = kindOn(asked.rules, head.kind, dayOfInstant(asked.now))
  if (kind === undefined) return head
  const { publisher, substitutes, notApplicable } = placeAndPublisher(kind, asked)
  const dueDay = head.isStanding ? dueDayOfStanding(kind, head.publishedOn, asked) : head.dueDay
  const waitsUntil = publisher === null ? null : dueDay
  const change = { publisher, substitutes, notApplicable, dueDay, waitsUntil }
  const isSame = (Object.keys(change) as (keyof typeof change)[]).every(
    (field) => head[field] === change[field],
  )
  if (isSame) return head
  if ((await run.documents.update(disclosures, { _id: head._id, newest: head.newest }, change)) === 1) {
    return { ...head, ...change }
  }
  // It was published meanwhile.
  return (await run.documents.get(disclosures, head._id)) ?? head
}

type Reminding = { notice: DisclosureNotice; mark: string; head: Disclosure }

/** Tells publishers of what is due soon and, with who oversees them, of what is overdue: once each, one notice a compound and day. */
async function remind(waiting: readonly Disclosure[], asked: Asked, run: Run): Promise<void> {
  const today = dayOfInstant(run.now)
  const { remindDays } = rulesOn(asked.rules, today).limits
  const untold = waiting.flatMap((head): Reminding[] => {
    const { dueDay, told } = head
    if (dueDay === null || today < daysAfter(dueDay, -remindDays)) return []
    const notice = today <= dueDay ? 'disclosureDue' : 'disclosureOverdue'
    const mark = `${notice}|${dueDay}`
    return told.includes(mark) ? [] : [{ notice, mark, head }]
  })
  for (const notice of ['disclosureDue', 'disclosureOverdue'] as const) {
    const some = untold.filter((each) => each.notice === notice)
    if (some.length > 0) await tell(notice, some, asked, run)
  }
  for (const { head, mark } of untold) {
    await run.documents.update(disclosures, { _id: head._id }, { told: command.addToSet(mark) })
  }
}

async function tell(
  notice: DisclosureNotice,
  reminding: readonly Reminding[],
  { compound, rules }: Asked,
  run: Run,
): Promise<void> {
  const day = dayOfInstant(run.now)
  const byAccount = await headsByAccount(notice, reminding, run)
  await forEachInParallel([...byAccount], async ([account, heads]) => {
    const titles = [...new Set(heads.map(({ kind }) => kindOn(rules, kind, day)?.title ?? kind))]
    const days = heads.flatMap(({ dueDay }) => dueDay ?? []).sort()
    const [first] = heads
    await run.documents.add(inbox, {
      _id: `disclosures|${compound._id}|${day}|${notice}|${account}`,
      ...{ account, at: run.now, kind: notice, compoundName: compound.name, label: titles.join('、') },
      until: instantOfDay(daysAfter(days[0] ?? day, 1)),
      disclosure: {
        compound: compound._id,
        ...(heads.length === 1 && first && { kind: first.kind, period: first.period }),
      },
      ...{ forStaff: true, read: false },
    })
  })
}

/** What each account is told of: whoever sits at several of the desks is told of everything at once. */
async function headsByAccount(
  notice: DisclosureNotice,
  reminding: readonly Reminding[],
  run: Run,
): Promise<Map<string, Disclosure[]>> {
  const sitting = new Map<string, string[]>()
  const byAccount = new Map<string, Disclosure[]>()
  for (const { head } of reminding) {
    const accounts = new Set<string>()
    for (const desk of desksOf(head, notice)) {
      const known = sitting.get(desk) ?? (await accountsAtDesk(desk, run.documents, run.now))
      sitting.set(desk, known)
      for (const account of known) accounts.add(account)
    }
    for (const account of accounts) byAccount.set(account, [...(byAccount.get(account) ?? []), head])
  }
  return byAccount
}

/** Whoever has to publish; what is overdue is told to the residents' committee as well. */
function desksOf(head: Disclosure, notice: DisclosureNotice): string[] {
  const offices = [
    head.publisher,
    ...(notice === 'disclosureOverdue' ? (['residentsCommittee'] as const) : []),
  ]
  return [...new Set(offices)].flatMap((role) => (role && publisherDesk(role, head)) ?? [])
}

/** A compound that was merged has no duties any more; what it has published stays. */
async function endDuties({ _id: compound }: Compound, run: Run): Promise<void> {
  const waits = { compound, waitsUntil: command.neq(null) }
  const ended = { waitsUntil: null, publisher: null, substitutes: null, notApplicable: 'merged' }
  await run.documents.update(disclosures, waits, ended)
  await run.documents.remove(disclosureStandings, { _id: compound })
}
