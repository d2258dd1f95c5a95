import type { CompoundInputs } from '../../core/method/compound-inputs'
import type { Period } from '../../core/record/periods'
import { type StoredScorecard, scorecards } from '../../core/record/scorecards'
import { command } from '../platform/documents'
import type { Run } from './run'

const cardsAPage = 100

/** The clock's own view of a compound in a closed period, and all that it was made from. */
export type FinalCard = { card: Omit<StoredScorecard, 'inputs'>; inputs: CompoundInputs }

/** Goes through the final views of a period, page by page in order of the compounds' codes. */
export async function* finalCards(period: Period, { documents }: Run): AsyncGenerator<FinalCard[]> {
  for (let after = ''; ; ) {
    const page: StoredScorecard[] = await documents.find(scorecards, {
      where: { period: period._id, sealedIn: '', _id: command.gt(after) },
      order: [['_id', 'asc']],
      limit: cardsAPage,
    })
    yield page.flatMap(({ inputs, ...card }) => (inputs === null ? [] : [{ card, inputs }]))
    const last = page.at(-1)
    if (last === undefined || page.length < cardsAPage) return
    after = last._id
  }
}
