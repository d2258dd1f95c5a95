import * as z from 'zod/mini'
import { creditCodeText, isCreditCode } from '../place/credit-code'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(32))

export const companyView = z.object({
  code: z.string(),
  name: z.string(),
  creditCode: z.nullable(z.string()),
  hotline: z.nullable(z.string()),
})
export type CompanyView = z.infer<typeof companyView>

/** Every property company of the city, in order of their codes; a thousand a page. */
export const listCompanies = defineEndpoint({
  name: 'listCompanies',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district', 'subdistrict', 'residentsCommittee'],
  input: z.strictObject({ after: z.optional(code) }),
  output: z.object({ companies: z.array(companyView), next: z.nullable(z.string()) }),
  errors: [],
})

/** A company and the compounds of the caller's scope that it serves, has served or will serve. */
export const readCompany = defineEndpoint({
  name: 'readCompany',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district', 'subdistrict', 'residentsCommittee'],
  input: z.strictObject({ company: code }),
  output: z.object({
    company: companyView,
    served: z.array(
      z.object({
        compound: z.string(),
        name: z.string(),
        /** The beginning of the present or next tenure, else of the last one; renewals do not begin one. */
        since: z.string(),
        /** The first instant at which it no longer serves; null while nothing ends it. */
        until: z.nullable(z.string()),
        /** Whole months so far of the tenure; 0 before it begins. */
        months: z.int(),
      }),
    ),
  }),
  errors: ['out_of_scope', 'unknown_company', 'truncated_answer'],
})

/** Registers a company (`company` null) or corrects one. Facts of service keep the name under which they were recorded. */
export const saveCompany = defineEndpoint({
  name: 'saveCompany',
  door: 'staff',
  effect: 'write',
  callers: ['bureau'],
  input: z.strictObject({
    company: z.nullable(code),
    name: z.string().check(z.trim(), z.minLength(2), z.maxLength(60)),
    creditCode: z.nullable(
      z.string().check(
        z.maxLength(40),
        z.refine((text) => isCreditCode(creditCodeText(text)), { error: 'no 统一社会信用代码' }),
      ),
    ),
    hotline: z.nullable(z.string().check(z.regex(/^[0-9][0-9 ()/-]{4,29}$/))),
  }),
  output: z.object({ company: companyView }),
  errors: ['out_of_scope', 'unknown_company', 'name_taken', 'truncated_answer'],
})
