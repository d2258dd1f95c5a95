import { readPaperProgress } from '../../core/contract/papers'
import { type HeldAnswer, held } from '../../core/record/held'
import { type Paper, papers } from '../../core/record/papers'
import { handle } from '../platform/call'
import { presentCompound } from './reached-compound'

export const readPaperProgressHandler = handle(readPaperProgress, async (input, call) => {
  const { compound } = await presentCompound(input.compound, call)
  const where = { period: input.period, compound: compound._id }
  const printed = (state: Paper['state']) => call.documents.count(papers, { ...where, state })
  const brought = (state: HeldAnswer['state']) =>
    call.documents.count(held, { ...where, means: 'paper', state })
  return {
    issued: await printed('issued'),
    entered: await printed('entered'),
    mismatch: await printed('mismatch'),
    ready: await brought('ready'),
    counted: await brought('counted'),
    late: (await printed('late')) + (await brought('dropped')),
  }
})
