import { nameKey } from '../../core/place/name-key'
import type { Company } from '../../core/record/companies'
import { secretHmac } from '../platform/secrets'

/**
 * The code of a company follows from its city and the name under which it was registered, so that two people who bring the
 * same company in at once make one document.
 */
export function companyCode(city: string, name: string): string {
  return `c${secretHmac('ACCOUNT_KEY')(`company|${city}|${nameKey(name)}`).slice(0, 14)}`
}

/** A company of which only the name is known. */
export function newCompany(city: string, name: string): Company {
  return { _id: companyCode(city, name), city, name, creditCode: null, hotline: null, requestKeys: [] }
}
