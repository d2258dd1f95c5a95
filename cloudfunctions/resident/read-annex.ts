import * as z from 'zod/mini'
import { readAnnex } from '../../core/contract/public-results'
import { compoundsNamedIn } from '../../core/method/annex'
import { gate } from '../../core/method/scorecard'
import { sealedCardId, sealedCards } from '../../core/record/scorecards'
import { snapshotId, snapshots } from '../../core/record/snapshots'
import { isInScope } from '../../core/sealing/snapshot-lines'
import { handle } from '../platform/call'
import { command } from '../platform/documents'
import { publishedPeriod } from './published-period'

const namedCard = z.object({ compound: z.string(), name: z.string(), gates: z.object({ ranked: gate }) })
const namedFields = { compound: 1, name: 1, 'gates.ranked': 1 }

export const readAnnexHandler = handle(readAnnex, async (input, call) => {
  const { period, snapshot, parameters } = await publishedPeriod(input.period, call)
  if (parameters.publicationScope === 'selected') return { annex: null, names: [] }
  const sealed = await call.documents.get(snapshots, snapshotId(period._id, snapshot.number))
  if (sealed === null) throw new Error(`no snapshot ${snapshot.number} of ${period._id}`)
  const ids = compoundsNamedIn(sealed.annex).map((each) => sealedCardId(period._id, each, snapshot.attempt))
  const stages = [{ match: { _id: command.in(ids) } }, { project: namedFields }]
  const found = ids.length === 0 ? [] : await call.documents.aggregate(sealedCards, stages, ids.length)
  const published = found
    .map((card) => namedCard.parse(card))
    .filter((card) => isInScope(card, parameters.publicationScope))
  return { annex: sealed.annex, names: published.map(({ compound, name }) => ({ compound, name })) }
})
