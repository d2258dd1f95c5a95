import { type CompoundJob, compoundJobs } from '../../core/record/compound-jobs'
import type { Compound } from '../../core/record/compounds'
import { households } from '../../core/record/households'
import { command } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import { changeBindings } from './change-bindings'
import type { Run } from './run'

const householdsAPage = 200

/** Writes a compound's name into the bindings of its members, household by household. Answers whether all are told. */
export async function tellNewName(job: CompoundJob, compound: Compound, run: Run): Promise<boolean> {
  let cursor = job.cursor
  while (run.hasTime()) {
    const page = await run.documents.find(households, {
      where: { compound: compound._id, _id: command.gt(cursor) },
      order: [['_id', 'asc']],
      limit: householdsAPage,
    })
    const bound = page.filter(({ members }) => members.length > 0)
    await forEachInParallel(bound, ({ _id }) => tell(_id, compound, run))
    const end = page.at(-1)
    if (end === undefined || page.length < householdsAPage) return true
    cursor = end._id
    await run.documents.update(compoundJobs, { _id: job._id, requestedAt: job.requestedAt }, { cursor })
  }
  return false
}

async function tell(id: string, { _id, name }: Compound, run: Run): Promise<void> {
  await run.documents.transaction(async (transaction) => {
    const household = await transaction.get(households, id)
    if (household === null || household.compound !== _id) return
    await changeBindings(household, { compoundName: name }, transaction)
  })
}
