import { type Answer, answers } from '../../core/record/answers'
import type { Period } from '../../core/record/periods'
import { command } from '../platform/documents'
import type { Run } from './run'

const answersAPage = 500

/**
 * Answers of a period that have a revision recorded in one of some hours. The hours are named one by one: an index over an array holds
 * one value tight, but only one end of a range, and would walk all that came later for every hour.
 */
export async function* recordedIn(
  period: Period,
  hours: readonly string[],
  { documents }: Run,
): AsyncGenerator<Answer> {
  const [only] = hours
  for (let after = ''; ; ) {
    const page: Answer[] = await documents.find(answers, {
      where: {
        period: period._id,
        'revisions.recordedIn': hours.length === 1 ? only : command.in([...hours]),
        _id: command.gt(after),
      },
      order: [['_id', 'asc']],
      limit: answersAPage,
    })
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < answersAPage) return
    after = last._id
  }
}
