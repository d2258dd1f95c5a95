import type { Answer } from '../../core/record/answers'
import { type Block, blockId, blocks } from '../../core/record/blocks'
import { hourOf, hoursFrom, hoursLater } from '../../core/record/hour'
import { jobs, newJob } from '../../core/record/jobs'
import type { Period } from '../../core/record/periods'
import { blockHash, leafOf, merkleRoot } from '../../core/sealing/block-chain'
import { command } from '../platform/documents'
import { openHash } from '../platform/open-hash'
import { leafNonce } from '../platform/secrets'
import { recordedIn } from './recorded-in'
import type { Run } from './run'

/** A step of several hours that finds no more than this may be twice as long the next time, up to a week. */
const fewFound = 1000
const hoursAWeek = 168
/** Leaves of one block, so that its document stays small: a busy hour has several. */
const leavesABlock = 1000
const blocksAPage = 20

/**
 * Seals the revisions that entered the record before the hour `through`, hour by hour. Inserting the next number is the commit: of runs
 * that overlap one is first and the other stops, and one that dies leaves whole blocks. True once all are sealed.
 */
export async function sealBlocks(period: Period, through: string, run: Run): Promise<boolean> {
  const anew = newJob('block', period._id, run.now)
  const job = await run.documents.get(jobs, anew._id)
  if (job === null) await run.documents.add(jobs, anew)
  let from = hourOf(job?.cursor || period.opensAt)
  if (from >= through) return true
  let chain = await lastOf(period, run)
  const known = await sealedSince(from, period, run)
  // What is looked at together is held in memory; after quiet hours steps are longer.
  for (let step = 1; from < through; ) {
    if (!run.hasTime()) return false
    const hours = hoursFrom(from, step).filter((hour) => hour < through)
    const to = min(hoursLater(from, step), through)
    const found = await unsealed(period, { hours, known }, run)
    for (const part of partsOf(found)) {
      const next = nextBlock(period, chain, part, run)
      // Another run was first; where none was, the number is taken by a block that is not of this chain, which the check names.
      if (!(await run.documents.add(blocks, next))) return (await lastOf(period, run))?.hash === chain?.hash
      chain = next
    }
    step = found.length <= fewFound ? Math.min(step * 2, hoursAWeek) : 1
    from = to
    // An hour that is not over yet stays open.
    const cursor = min(from, lastWhole(run.now))
    await run.documents.update(jobs, { _id: anew._id, cursor: command.lt(cursor) }, { cursor })
  }
  return true
}

const min = (a: string, b: string) => (a < b ? a : b)

/** The first hour that may still be written in: a call that began two minutes ago has ended. */
export const lastWhole = (now: string) => hourOf(new Date(Date.parse(now) - 120_000).toISOString())

type Tip = Pick<Block, 'number' | 'hash'> | null

async function lastOf(period: Period, { documents }: Run): Promise<Tip> {
  const where = { period: period._id }
  const [last] = await documents.find(blocks, { where, order: [['number', 'desc']], limit: 1 })
  return last ?? null
}

/** Revisions that are in blocks of hours from one on: of an hour that was not over some may be sealed, and others have come since. */
async function sealedSince(from: string, period: Period, { documents }: Run): Promise<Set<string>> {
  const known = new Set<string>()
  for (let after = 0; ; ) {
    const page = await documents.find(blocks, {
      where: { period: period._id, hour: command.gte(from), number: command.gt(after) },
      order: [['number', 'asc']],
      limit: blocksAPage,
    })
    for (const { leaves } of page) for (const { revision } of leaves) known.add(revision)
    const last = page.at(-1)
    if (last === undefined || page.length < blocksAPage) return known
    after = last.number
  }
}

type Unsealed = { hour: string; leaf: Block['leaves'][number] }

async function unsealed(
  period: Period,
  { hours, known }: { hours: readonly string[]; known: ReadonlySet<string> },
  run: Run,
): Promise<Unsealed[]> {
  const found: Unsealed[] = []
  const within = new Set(hours)
  for await (const answer of recordedIn(period, hours, run)) {
    for (const [index, { id, recordedIn: hour }] of answer.revisions.entries()) {
      if (within.has(hour) && !known.has(id)) found.push({ hour, leaf: sealedLeaf(answer, index) })
    }
  }
  return found
}

function sealedLeaf(answer: Answer, index: number): Block['leaves'][number] {
  const revision = answer.revisions[index]
  if (revision === undefined) throw new Error('no such revision')
  const after = answer.revisions[index - 1]?.id ?? null
  const before = answer.revisions[index + 1]?.id ?? null
  const nonce = leafNonce(revision.id)
  const leaf = leafOf(answer, revision, { after, before, nonce }, openHash)
  return { revision: revision.id, leaf, after, before }
}

/** By hour, then by id, in parts that fit into blocks. */
function partsOf(found: readonly Unsealed[]): { hour: string; leaves: Block['leaves'] }[] {
  const byHour = new Map<string, Block['leaves']>()
  for (const { hour, leaf } of found) {
    const leaves = byHour.get(hour) ?? []
    leaves.push(leaf)
    byHour.set(hour, leaves)
  }
  return [...byHour]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([hour, leaves]) => {
      leaves.sort((a, b) => (a.revision < b.revision ? -1 : 1))
      const parts = Math.ceil(leaves.length / leavesABlock)
      return Array.from({ length: parts }, (_, part) => ({
        hour,
        leaves: leaves.slice(part * leavesABlock, (part + 1) * leavesABlock),
      }))
    })
}

function nextBlock(
  { _id: period }: Period,
  last: Tip,
  { hour, leaves }: { hour: string; leaves: Block['leaves'] },
  run: Run,
): Block {
  const number = (last?.number ?? 0) + 1
  const root = merkleRoot(leaves, openHash)
  const sealed = { number, hour, sealedAt: run.now, previous: last?.hash ?? null, root }
  return {
    _id: blockId(period, number),
    period,
    ...sealed,
    hash: blockHash(period, sealed, openHash),
    leaves,
  }
}
