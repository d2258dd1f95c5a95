import * as z from 'zod/mini'
import { type DisclosureVersionNote, readDisclosure, versionNote } from '../../core/contract/disclosures'
import { type DisclosureContent, rowsOf } from '../../core/disclosure/content'
import { balancesOf } from '../../core/disclosure/ledger'
import { kindOn } from '../../core/disclosure/rules'
import { dayOfInstant } from '../../core/place/day'
import { compounds } from '../../core/record/compounds'
import { corrections } from '../../core/record/corrections'
import { disclosureVersionId, disclosureVersions } from '../../core/record/disclosure-versions'
import { disclosureId, disclosures } from '../../core/record/disclosures'
import { accountsBefore, closingOf } from '../platform/accounts-before'
import { type Call, handle } from '../platform/call'
import { fileViews } from '../platform/disclosure-files'
import { cachedDisclosureRules } from '../platform/disclosure-rules'
import { disclosureRowOf } from '../platform/disclosure-views'
import { command } from '../platform/documents'
import { Refusal } from '../platform/refusal'

const rowsAPage = 200
const mostVersions = 1000

export const readDisclosureHandler = handle(readDisclosure, async (input, call) => {
  const compound = await call.documents.get(compounds, input.compound)
  if (compound === null) throw new Refusal('unknown_compound')
  const id = disclosureId(input.compound, input.kind, input.period)
  const head = await call.documents.get(disclosures, id)
  if (head === null || head.newest === 0) throw new Refusal('unknown_disclosure')
  const version = input.version ?? head.newest
  const [found, versions, askedRows, before, rules] = await Promise.all([
    call.documents.get(disclosureVersions, disclosureVersionId(id, version)),
    versionsOf(id, call),
    askedRowsOf(id, version, call),
    head.form === 'ledger' ? accountsBefore(head, call) : null,
    cachedDisclosureRules(compound.city, call),
  ])
  if (found === null) throw new Refusal('unknown_disclosure')
  const today = dayOfInstant(call.now)
  const kind = kindOn(rules, head.kind, today)
  const from = input.from ?? 0
  return {
    compound: { code: compound._id, name: compound.name },
    kind: { code: head.kind, title: kind?.title ?? head.kind, basis: kind?.basis ?? '' },
    today,
    disclosure: disclosureRowOf(head, today),
    version,
    ...pageOf(found.content, from),
    before: closingOf(before),
    files: await fileViews(found.files),
    versions,
    askedRows,
  }
})

/** A page of the rows, and the balance before its first one. Where there are not that many it is the first page. */
function pageOf(content: DisclosureContent, asked: number) {
  const rows = rowsOf(content).length
  const from = asked < rows ? asked : 0
  if (!('rows' in content)) return { content, from: 0, rows, balance: null }
  const page = { ...content, rows: content.rows.slice(from, from + rowsAPage) } as DisclosureContent
  if (content.form !== 'ledger') return { content: page, from, rows, balance: null }
  const { opening } = content
  const balance = balancesOf({ opening, rows: content.rows.slice(0, from) }).at(-1) ?? opening
  return { content: page, from, rows, balance }
}

/** Every version without what it says, the newest first. */
async function versionsOf(disclosure: string, call: Call): Promise<DisclosureVersionNote[]> {
  const project = { version: 1, publishedAt: 1, by: 1, why: 1, difference: 1 }
  const stages = [{ match: { disclosure } }, { project }]
  const found = await call.documents.aggregate(disclosureVersions, stages, mostVersions)
  if (found.length === mostVersions) throw new Refusal('truncated_answer')
  return z
    .array(versionNote)
    .parse(found)
    .sort((a, b) => b.version - a.version)
}

const askedRow = z.object({ row: z.int() })
const mostAsked = 1000

async function askedRowsOf(disclosure: string, version: number, call: Call) {
  const match = { disclosure, version, row: command.neq(null) }
  const found = await call.documents.aggregate(corrections, [{ match }, { project: { row: 1 } }], mostAsked)
  const counts = new Map<number, number>()
  for (const { row } of z.array(askedRow).parse(found)) counts.set(row, (counts.get(row) ?? 0) + 1)
  return [...counts].map(([row, asked]) => ({ row, asked })).sort((a, b) => a.row - b.row)
}
