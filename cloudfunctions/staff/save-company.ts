import { cityPlace } from '../../core/access/scope'
import { saveCompany } from '../../core/contract/companies'
import type { InputOf } from '../../core/contract/endpoint'
import { creditCodeText } from '../../core/place/credit-code'
import { nameKey } from '../../core/place/name-key'
import { audit } from '../../core/record/audit'
import { type Company, companies } from '../../core/record/companies'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, grantOver, handle, isRepeated } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { companiesOf, companyView } from './city-companies'
import { newCompany } from './new-company'

export const saveCompanyHandler = handle(saveCompany, async (input, call) => {
  const known = await present(input, call)
  const place = cityPlace(known.city)
  const grant = await grantOver(call, place)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const saved = await call.documents.transaction<Company>(async (transaction) => {
    const before = await transaction.get(companies, known._id)
    if (before !== null && isRepeated(before.requestKeys, request)) return before
    // Registered under this name before, and perhaps renamed since.
    if (before !== null && input.company === null) throw new Refusal('name_taken')
    const after: Company = {
      ...(before ?? known),
      name: input.name,
      creditCode: input.creditCode === null ? null : creditCodeText(input.creditCode),
      hotline: input.hotline,
    }
    await refuseTaken(after, call)
    await transaction.set(companies, { ...after, requestKeys: remember(after.requestKeys, request) })
    const facts = ({ name, creditCode, hotline }: Company) => ({ name, creditCode, hotline })
    const done = { subject: after._id, place, after: facts(after), ...(before && { before: facts(before) }) }
    await transaction.set(audit, auditEntryOf(grant, { action: 'companySaved', ...done }, call))
    return after
  })
  return { company: companyView(saved) }
})

/** The company that is meant: a registered one, or a new one of the bureau's city. */
async function present({ company, name }: InputOf<typeof saveCompany>, call: Call): Promise<Company> {
  if (company === null) return newCompany((await call.grants())[0]?.scope ?? '', name)
  const found = await call.documents.get(companies, company)
  if (found === null) throw new Refusal('unknown_company')
  return found
}

/** No two companies of a city bear one name or one credit code. */
async function refuseTaken({ _id, city, name, creditCode }: Company, call: Call): Promise<void> {
  const others = (await companiesOf(city, call)).filter((other) => other._id !== _id)
  const taken = others.some(
    (other) =>
      nameKey(other.name) === nameKey(name) || (creditCode !== null && other.creditCode === creditCode),
  )
  if (taken) throw new Refusal('name_taken')
}
