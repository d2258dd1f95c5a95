import { contentDay, type DisclosureContent } from '../../core/disclosure/content'
import { differenceOf } from '../../core/disclosure/content-difference'
import { daysAfter } from '../../core/disclosure/days'
import { withVersion } from '../../core/disclosure/heads'
import { ledgerFaults } from '../../core/disclosure/ledger'
import { dayOfInstant } from '../../core/place/day'
import { audit } from '../../core/record/audit'
import { disclosureDrafts } from '../../core/record/disclosure-drafts'
import {
  type DisclosureVersion,
  disclosureVersionId,
  disclosureVersions,
  type VersionFile,
} from '../../core/record/disclosure-versions'
import { type Disclosure, disclosures } from '../../core/record/disclosures'
import { remember } from '../../core/record/request-keys'
import { accountsBefore } from '../platform/accounts-before'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, isRepeated, type Request } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { holdFiles } from '../platform/hold-files'
import { headsWithDueDay, refreshStanding } from '../platform/refresh-standing'
import { Refusal, refuseIf } from '../platform/refusal'
import { draftIdOf, type Publishing } from './publishing'

export type Version = {
  publishing: Publishing
  /** The disclosure as it begins; taken where none is stored yet. */
  blank: Disclosure
  /** The newest version that the publisher has seen. */
  newest: number
  content: DisclosureContent
  /** Null: it is no correction. */
  why: string | null
  request: Request
}

/** What is told of as held on a day is told within a year. */
const longestAgoDays = 366

/**
 * Publishes the next version, in one transaction: the version is inserted and the disclosure points at it, if no other came between. An
 * earlier version is never written again. Whoever asks twice is answered with the version that the first call made.
 */
export async function publishVersion(
  version: Version,
  call: Call,
): Promise<{ period: string; version: number }> {
  const { publishing, blank, content, request } = version
  if (content.form !== publishing.kind.form) throw new Refusal('disclosure_form_wrong')
  refuseIf(dayRefusal(content, call.now))
  const before = content.form === 'ledger' ? await accountsBefore(blank, call) : null
  const made = await call.documents.transaction(async (transaction) => {
    const head = (await transaction.get(disclosures, blank._id)) ?? blank
    if (isRepeated(head.requestKeys, request)) {
      return Number(head.requestKeys.find(({ key }) => key === request.key)?.made)
    }
    refuseIf(orderRefusal(head, version))
    if (content.form === 'ledger') await refuseWrongAccounts(content, before, transaction)
    const holding = { compound: head.compound, heldBy: head._id }
    const files = await holdFiles([...new Set(content.files)], holding, transaction)
    const next = await nextVersion(head, { ...version, files }, transaction, call)
    await transaction.set(disclosureVersions, next)
    await transaction.set(disclosures, pointedAt(head, next, version))
    await endDraft(version, transaction)
    await transaction.set(audit, auditEntryOf(publishing.grant, doneBy(version, next.version), call))
    return next.version
  })
  const { compound } = publishing.asked
  await refreshStanding(compound, await headsWithDueDay(compound._id, call), call)
  return { period: blank.period, version: made }
}

function dayRefusal(content: DisclosureContent, now: string) {
  const [day, today] = [contentDay(content), dayOfInstant(now)]
  if (day === null) return null
  return day > today || day < daysAfter(today, -longestAgoDays) ? ('disclosure_day_wrong' as const) : null
}

function orderRefusal({ newest, isStanding }: Disclosure, version: Version) {
  if (newest !== version.newest) return 'disclosure_changed' as const
  if (version.why !== null) return newest === 0 ? ('disclosure_not_published' as const) : null
  return newest > 0 && !isStanding ? ('disclosure_published' as const) : null
}

/** The accounts before are read again here: a correction of theirs that comes between is not passed over. */
async function refuseWrongAccounts(
  content: Extract<DisclosureContent, { form: 'ledger' }>,
  before: Disclosure | null,
  transaction: Transaction,
): Promise<void> {
  const present = before === null ? null : await transaction.get(disclosures, before._id)
  const [first] = ledgerFaults(content, present?.totals?.closing ?? null)
  refuseIf(first?.fault ?? null)
}

async function nextVersion(
  head: Disclosure,
  { publishing, content, why, files }: Version & { files: VersionFile[] },
  transaction: Transaction,
  call: Call,
): Promise<DisclosureVersion> {
  const id = disclosureVersionId(head._id, head.newest + 1)
  // Versions are written once: one that is there although the disclosure does not point at it is nobody's to replace.
  if ((await transaction.get(disclosureVersions, id)) !== null) throw new Refusal('disclosure_changed')
  const earlier =
    head.newest === 0
      ? null
      : await transaction.get(disclosureVersions, disclosureVersionId(head._id, head.newest))
  const difference = earlier === null ? null : differenceOf(earlier.content, content)
  if (why !== null && difference?.count === 0) throw new Refusal('nothing_changes')
  return {
    ...{
      _id: id,
      disclosure: head._id,
      version: head.newest + 1,
      publishedAt: call.now,
      by: publishing.role,
    },
    ...{ rulesVersion: publishing.rulesVersion, content, files, why, difference },
  }
}

/** The disclosure with its new version, and the request that made it. */
function pointedAt(head: Disclosure, next: DisclosureVersion, { publishing, request }: Version): Disclosure {
  const { kind, asked } = publishing
  const requestKeys = remember(head.requestKeys, { ...request, made: String(next.version) })
  return { ...withVersion(head, next, kind, asked), requestKeys }
}

/** The draft has become the version. */
async function endDraft({ publishing, blank, why }: Version, transaction: Transaction): Promise<void> {
  const isNew = why === null && publishing.kind.cadence.every === 'event'
  const id = draftIdOf(publishing, isNew ? null : blank.period)
  const draft = await transaction.get(disclosureDrafts, id)
  if (draft === null || draft.form === null) return
  await transaction.set(disclosureDrafts, { ...draft, revision: draft.revision + 1, form: null, files: [] })
}

function doneBy({ publishing, blank, why }: Version, version: number) {
  const { kind, place, asked } = publishing
  return {
    action: why === null ? ('disclosurePublished' as const) : ('disclosureCorrected' as const),
    subject: asked.compound._id,
    place,
    after: { disclosureKind: kind.title, disclosurePeriod: blank.period, disclosureVersion: version },
    ...(why !== null && { why }),
  }
}
