import * as z from 'zod/mini'
import { cityPlace } from '../../core/access/scope'
import { type AnnexCompound, readMethodAnnex } from '../../core/contract/method-annex'
import { compoundsNamedIn } from '../../core/method/annex'
import { sealedCardId, sealedCards } from '../../core/record/scorecards'
import { snapshotId, snapshots } from '../../core/record/snapshots'
import { type Call, grantOver, handle } from '../platform/call'
import { command } from '../platform/documents'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { shownSnapshot } from '../platform/shown-cards'

export const readMethodAnnexHandler = handle(readMethodAnnex, async (input, call) => {
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  await grantOver(call, cityPlace(period.city))
  const shown = shownSnapshot(period, call.now)
  if (shown === null) return { sealed: null }
  const sealed = await call.documents.get(snapshots, snapshotId(period._id, shown.number))
  if (sealed === null) throw new Error(`snapshot ${period._id}|${shown.number} is missing`)
  const { number, sealedAt, annex, parameters, attempt } = sealed
  const ids = compoundsNamedIn(annex).map((code) => sealedCardId(period._id, code, attempt))
  const compounds = await readCompounds(ids, call)
  return { sealed: { ...{ number, sealedAt, order: parameters.order, annex }, compounds } }
})

const projectedCard = z.object({
  ...{ compound: z.string(), name: z.string(), districtName: z.string() },
  overall: z.nullish(z.object({ steadied: z.object({ score: z.number(), sd: z.nullable(z.number()) }) })),
  order: z.object({ place: z.nullable(z.int()) }),
})

async function readCompounds(ids: readonly string[], { documents }: Call): Promise<AnnexCompound[]> {
  if (ids.length === 0) return []
  const project = {
    ...{ compound: 1, name: 1, districtName: 1, 'order.place': 1 },
    ...{ 'overall.steadied.score': 1, 'overall.steadied.sd': 1 },
  }
  const match = { _id: command.in([...ids]) }
  const found = await documents.aggregate(sealedCards, [{ match }, { project }], ids.length)
  return found.map((card) => {
    const { compound: code, name, districtName, overall, order } = projectedCard.parse(card)
    const { score, sd } = overall?.steadied ?? { score: null, sd: null }
    return { code, name, districtName, score, sd, place: order.place }
  })
}
