import type { CompanyView } from '../../core/contract/companies'
import { type Company, companies } from '../../core/record/companies'
import type { Call } from '../platform/call'
import { command } from '../platform/documents'

const pageSize = 1000

/** A company as staff see it. */
export function companyView({ _id: code, name, creditCode, hotline }: Company): CompanyView {
  return { code, name, creditCode, hotline }
}

/** One page of the companies of some cities. */
export async function companiesPage(
  cities: readonly string[],
  after: string,
  call: Call,
): Promise<{ found: Company[]; next: string | null }> {
  const found = await call.documents.find(companies, {
    where: { city: command.in([...cities]), _id: command.gt(after) },
    order: [['_id', 'asc']],
    limit: pageSize,
  })
  return { found, next: found.length === pageSize ? (found.at(-1)?._id ?? null) : null }
}

/** Every company of a city. */
export async function companiesOf(city: string, call: Call): Promise<Company[]> {
  const all: Company[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page = await companiesPage([city], after, call)
    all.push(...page.found)
    after = page.next
  }
  return all
}
