import { listAskedCorrections } from '../../core/contract/corrections'
import { corrections } from '../../core/record/corrections'
import { askedBefore } from '../platform/asked-before'
import { handle } from '../platform/call'
import { allOf } from '../platform/documents'
import { askedViews } from './asked-views'
import { reachedCompound } from './reached-compound'
import { withinOwnScope } from './within-own-scope'

const pageSize = 30

export const listAskedCorrectionsHandler = handle(listAskedCorrections, async (input, call) => {
  const { compound, open, before } = input
  if (compound !== undefined) await reachedCompound(compound, call)
  const within = compound === undefined ? withinOwnScope(await call.grants()) : { compound }
  const found = await call.documents.find(corrections, {
    where: allOf({ ...within, ...(open && { answer: null }) }, ...askedBefore(before)),
    order: [
      ['askedAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit: pageSize,
  })
  const last = found.length === pageSize ? found.at(-1) : undefined
  return {
    corrections: await askedViews(found, call),
    next: last === undefined ? null : { at: last.askedAt, id: last._id },
  }
})
