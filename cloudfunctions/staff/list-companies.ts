import { listCompanies } from '../../core/contract/companies'
import { handle } from '../platform/call'
import { companiesPage, companyView } from './city-companies'
import { citiesOf } from './scope-of-caller'

export const listCompaniesHandler = handle(listCompanies, async (input, call) => {
  const { found, next } = await companiesPage(await citiesOf(call), input.after ?? '', call)
  return { companies: found.map(companyView), next }
})
