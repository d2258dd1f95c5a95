import { type OutsideCase, outsideCases } from '../../core/record/outside-cases'
import { command, type Documents } from './documents'

const casesAPage = 1000

/** What is counted of a case that came by another way; a linked one is the same matter as a case of this app. */
export type CountedOutsideCase = Pick<
  OutsideCase,
  'source' | 'category' | 'responsible' | 'company' | 'receivedOn' | 'linkedTo' | 'result'
>

/** Every case of these compounds that was received from one day on and before another; read page by page to the end. */
export async function outsideCasesOf(
  compounds: readonly string[],
  { from, to }: { from: string; to: string },
  documents: Documents,
): Promise<CountedOutsideCase[]> {
  const all: CountedOutsideCase[] = []
  for (let after = ''; ; ) {
    const page = await documents.find(outsideCases, {
      where: {
        compound: command.in([...compounds]),
        receivedOn: command.gte(from).and(command.lt(to)),
        _id: command.gt(after),
      },
      order: [['_id', 'asc']],
      limit: casesAPage,
    })
    all.push(...page.map(countedOf))
    const last = page.at(-1)
    if (last === undefined || page.length < casesAPage) return all
    after = last._id
  }
}

function countedOf(stored: OutsideCase): CountedOutsideCase {
  const { source, category, responsible, company, receivedOn, linkedTo, result } = stored
  return { source, category, responsible, company, receivedOn, linkedTo, result }
}
