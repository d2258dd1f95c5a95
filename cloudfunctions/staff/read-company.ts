import { readCompany } from '../../core/contract/companies'
import { monthsBetween } from '../../core/place/months-between'
import { servedTimes } from '../../core/place/tenures'
import { companies } from '../../core/record/companies'
import { compounds } from '../../core/record/compounds'
import { handle } from '../platform/call'
import { findWhole } from '../platform/find-whole'
import { Refusal } from '../platform/refusal'
import { companyView } from './city-companies'
import { citiesOf, scopeOf, widestGrants } from './scope-of-caller'

export const readCompanyHandler = handle(readCompany, async (input, call) => {
  const company = await call.documents.get(companies, input.company)
  if (company === null) throw new Refusal('unknown_company')
  if (!(await citiesOf(call)).includes(company.city)) throw new Refusal('out_of_scope')
  const found = await findWhole(
    compounds,
    {
      ...scopeOf(await widestGrants(call), {}),
      'service.company.code': company._id,
      mergedInto: null,
    },
    call,
  )
  const served = found.flatMap(({ _id: compound, name, service }) => {
    const last = servedTimes(service).findLast((time) => time.company === company._id)
    if (last === undefined) return []
    const { since, until } = last
    const end = until !== null && until < call.now ? until : call.now
    return [{ compound, name, since, until, months: monthsBetween(since, end) }]
  })
  return { company: companyView(company), served }
})
