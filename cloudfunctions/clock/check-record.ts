import * as z from 'zod/mini'
import { type Answer, answers } from '../../core/record/answers'
import { type Block, blockId, blocks } from '../../core/record/blocks'
import { hourOf } from '../../core/record/hour'
import { type Job, jobs } from '../../core/record/jobs'
import type { Period } from '../../core/record/periods'
import { snapshots } from '../../core/record/snapshots'
import { blockHash, leafOf, merkleRoot } from '../../core/sealing/block-chain'
import type { RecordDifference, RecordFinding } from '../../core/sealing/record-finding'
import { command } from '../platform/documents'
import { openHash } from '../platform/open-hash'
import { leafNonce } from '../platform/secrets'
import { recordedIn } from './recorded-in'
import type { Run } from './run'

const answersAPage = 500
const mostBlocks = 100
/** A year has 8,784. */
const mostHours = 10_000
/** Differences that are named; beyond them they are counted. */
const mostNamed = 100

/**
 * Holds the answers of a period against its sealed blocks, hour by hour: whatever was changed, removed, put elsewhere or slipped in is named
 * by block and revision. Goes on from the job's cursor; null while there is more than one run has time for.
 */
export async function checkRecord(period: Period, job: Job, run: Run): Promise<RecordFinding | null> {
  const hours = await sealedHours(period, run)
  const within = new Set(hours)
  let cursor = job.cursor
  let finding: RecordFinding = (cursor !== '' && job.finding) || {
    ...{ blocks: 0, head: null, differing: 0, differences: [] },
  }
  for (const hour of hours) {
    if (hour <= cursor) continue
    finding = await checkHour(period, { hour, hours: within }, finding, run)
    cursor = hour
    if (run.hasTime()) continue
    await keep(job, cursor, finding, run)
    return null
  }
  await keep(job, cursor, finding, run)
  // What stands in no hour that was sealed is not kept, as it is looked for again if this run comes to nothing.
  return named(finding, [...(await strays(period, hours, run)), ...(await brokenSince(period, run))])
}

/** The hours that have blocks, in their order. */
async function sealedHours(period: Period, { documents }: Run): Promise<string[]> {
  const stages = [{ match: { period: period._id } }, { group: { _id: '$hour' } }]
  const found = await documents.aggregate(blocks, stages, mostHours)
  if (found.length === mostHours) throw new Error(`too many hours in ${period._id}`)
  return z
    .array(z.object({ _id: z.string() }))
    .parse(found)
    .map(({ _id }) => _id)
    .sort()
}

function keep(job: Job, cursor: string, finding: RecordFinding, { documents }: Run): Promise<number> {
  const same = { _id: job._id, requestedAt: job.requestedAt }
  return documents.update(jobs, same, { cursor, finding: command.set(finding) })
}

function named(finding: RecordFinding, found: readonly RecordDifference[]): RecordFinding {
  const differences = [...finding.differences, ...found].slice(0, mostNamed)
  return { ...finding, differing: finding.differing + found.length, differences }
}

/** The blocks of one hour with all that entered the record in it. */
async function checkHour(
  period: Period,
  { hour, hours }: { hour: string; hours: ReadonlySet<string> },
  finding: RecordFinding,
  run: Run,
): Promise<RecordFinding> {
  const sealed = await run.documents.find(blocks, {
    where: { period: period._id, hour },
    order: [['number', 'asc']],
    limit: mostBlocks,
  })
  if (sealed.length === mostBlocks) throw new Error(`too many blocks in one hour of ${period._id}`)
  const found: RecordDifference[] = []
  let { blocks: number, head } = finding
  const leaves = new Map<string, Block['leaves'][number] & { block: number }>()
  for (const block of sealed) {
    number += 1
    if (!isLinked(block, number, head)) found.push({ kind: 'block', block: block.number, revision: null })
    number = block.number
    head = block.hash
    for (const leaf of block.leaves) leaves.set(leaf.revision, { ...leaf, block: block.number })
  }
  for await (const answer of recordedIn(period, [hour], run)) {
    const first = answer.revisions.findIndex(({ recordedIn: each }) => hours.has(each))
    for (const [index, { id: revision, recordedIn: each }] of answer.revisions.entries()) {
      const leaf = leaves.get(revision)
      leaves.delete(revision)
      // One of an hour without blocks is named where the answer is met first.
      const isHere = each === hour || (answer.revisions[first]?.recordedIn === hour && !hours.has(each))
      if (leaf === undefined && !isHere) continue
      const kind = leaf === undefined ? unknownIn(answer, index, run) : differenceIn(answer, index, leaf)
      if (kind !== null) found.push({ kind, block: leaf?.block ?? null, revision })
    }
  }
  for (const { block, revision } of leaves.values()) found.push({ kind: 'removed', block, revision })
  return { ...named(finding, found), blocks: number, head }
}

function isLinked(block: Block, number: number, head: string | null): boolean {
  return (
    block.number === number &&
    block.previous === head &&
    block.root === merkleRoot(block.leaves, openHash) &&
    block.hash === blockHash(block.period, block, openHash)
  )
}

/** Answers of which nothing was recorded in an hour that has blocks. */
async function strays(period: Period, hours: readonly string[], run: Run): Promise<RecordDifference[]> {
  const found: RecordDifference[] = []
  for (let after = ''; ; ) {
    const page: Answer[] = await run.documents.find(answers, {
      where: {
        period: period._id,
        'revisions.recordedIn': command.nin([...hours, hourOf(run.now)]),
        _id: command.gt(after),
      },
      order: [['_id', 'asc']],
      limit: answersAPage,
    })
    for (const { revisions } of page) {
      for (const { id: revision } of revisions) found.push({ kind: 'unknown', block: null, revision })
    }
    const last = page.at(-1)
    if (last === undefined || page.length < answersAPage) return found
    after = last._id
  }
}

/** What came in this very hour may have come since the blocks were sealed: the next one holds it. */
function unknownIn({ revisions }: Answer, index: number, { now }: Run): 'unknown' | null {
  return (revisions[index]?.recordedIn ?? '') < hourOf(now) ? 'unknown' : null
}

function differenceIn(answer: Answer, index: number, sealed: Block['leaves'][number]) {
  const revision = answer.revisions[index] as Answer['revisions'][number]
  const { after, before } = sealed
  const nonce = leafNonce(revision.id)
  if (leafOf(answer, revision, { after, before, nonce }, openHash) !== sealed.leaf) return 'changed'
  const ids = answer.revisions.map(({ id }) => id)
  // One that is gone itself is named by its own block.
  const isBehind = after === null || ids.indexOf(after) < index
  const isAhead = before === null || !ids.includes(before) || ids.indexOf(before) > index
  return isBehind && isAhead ? null : 'reordered'
}

/** A chain that is not the one that the last snapshot stood on: it was cut off, or written anew. */
async function brokenSince(period: Period, { documents }: Run): Promise<RecordDifference[]> {
  const where = { period: period._id }
  const [last] = await documents.find(snapshots, { where, order: [['number', 'desc']], limit: 1 })
  if (last === undefined || last.record.blocks === 0) return []
  const { blocks: number, head } = last.record
  const stands = await documents.get(blocks, blockId(period._id, number))
  return stands?.hash === head ? [] : [{ kind: 'block', block: number, revision: null }]
}
