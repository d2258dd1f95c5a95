import type { SnapshotView } from '../../core/contract/snapshots'
import type { Period } from '../../core/record/periods'
import { type Snapshot, snapshots } from '../../core/record/snapshots'
import type { Call } from './call'
import { Refusal } from './refusal'
import { shownSnapshot } from './shown-cards'
import { linksTo } from './storage'

/** How long a link works: as long as somebody looks at a page, and a large file takes to come. */
const linkSeconds = 1800
const mostSnapshots = 100

/** A period's snapshots of its present closing, newest first (the last hundred), and the one that is asked for. */
export async function findSnapshot(
  period: Period,
  number: number | undefined,
  call: Pick<Call, 'documents' | 'now'>,
): Promise<{ found: Snapshot; all: Snapshot[] }> {
  const shown = shownSnapshot(period, call.now)
  if (shown === null) throw new Refusal('unknown_snapshot')
  const all = await call.documents.find(snapshots, {
    where: { period: period._id },
    order: [['number', 'desc']],
    limit: mostSnapshots,
  })
  const closed = all.filter((each) => each.sealedAt >= period.closesAt)
  const found = closed.find((each) => each.number === (number ?? shown.number))
  if (found === undefined) throw new Refusal('unknown_snapshot')
  return { found, all: closed }
}

/** A snapshot as everybody may see it. */
export async function snapshotView(
  period: Period,
  { found, all }: { found: Snapshot; all: readonly Snapshot[] },
): Promise<SnapshotView> {
  const { _id: code, name, opensAt, closesAt, publishesAt } = period
  const { number, sealedAt, questionnaireVersion, parameters, fit, record } = found
  const [publicFile, blocks] = await fileViews([found.public, found.blocks])
  return {
    period: { code, name, opensAt, closesAt, publishesAt },
    ...{ number, sealedAt, questionnaireVersion, parameters, fit },
    ...{ compounds: found.compounds, notCounted: found.notCounted.length },
    record: { blocks: record.blocks, head: record.head, differing: record.differing },
    public: publicFile!,
    blocks: blocks!,
    snapshots: all.map((each) => ({
      ...{ number: each.number, sealedAt: each.sealedAt },
      ...{ public: each.public.sha256, full: each.full.sha256, blocks: each.blocks.sha256 },
    })),
  }
}

/** Sealed files with links to them. */
export async function fileViews(files: readonly Snapshot['full'][]) {
  const links = await linksTo(
    files.map(({ fileId }) => fileId),
    linkSeconds,
  )
  return files.map(({ fileId, sha256, bytes }) => ({ sha256, bytes, url: links.get(fileId) ?? null }))
}
