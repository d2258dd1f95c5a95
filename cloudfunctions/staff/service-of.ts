import type { Service, ServiceKind } from '../../core/place/compound'
import { companies } from '../../core/record/companies'
import type { Call } from '../platform/call'
import { Refusal } from '../platform/refusal'

/** A service as a fact keeps it: a company of the city exactly where the kind asks for one. */
export async function serviceOf(
  said: { kind: ServiceKind; company: string | null; city: string },
  call: Call,
): Promise<Pick<Service, 'kind' | 'company'>> {
  const { kind, company: code, city } = said
  if ((kind === 'company') !== (code !== null)) throw new Refusal('invalid_input')
  if (code === null) return { kind, company: null }
  const company = await call.documents.get(companies, code)
  if (company === null || company.city !== city) throw new Refusal('unknown_company')
  return { kind, company: { code, name: company.name } }
}
