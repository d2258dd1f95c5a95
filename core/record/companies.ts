import * as z from 'zod/mini'
import { defineCollection, indexOn } from './collection'
import { requestKeys } from './request-keys'

/** A property company 物业服务企业. Whom it serves and since when stands in the compounds' dated service. */
export const company = z.object({
  _id: z.string(),
  city: z.string(),
  name: z.string(),
  /** 统一社会信用代码, a public datum; null until somebody enters it. */
  creditCode: z.nullable(z.string()),
  /** The service hotline it publishes. */
  hotline: z.nullable(z.string()),
  requestKeys,
})
export type Company = z.infer<typeof company>

export const companies = defineCollection({
  name: 'companies',
  schema: company,
  indexes: [indexOn('city', '_id')],
})
