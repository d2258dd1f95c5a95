import { type Answer, answers } from '../../core/record/answers'
import { command } from '../platform/documents'
import type { Run } from './run'

const pageSize = 1000

/** Goes through every answer of a compound in a period, page by page. */
export async function* readAnswers(period: string, compound: string, run: Run): AsyncGenerator<Answer[]> {
  for (let last = ''; ; ) {
    const page: Answer[] = await run.documents.find(answers, {
      where: { period, compound, _id: command.gt(last) },
      order: [['_id', 'asc']],
      limit: pageSize,
    })
    yield page
    const end = page.at(-1)
    if (end === undefined || page.length < pageSize) return
    last = end._id
  }
}
