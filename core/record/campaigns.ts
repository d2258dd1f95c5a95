import * as z from 'zod/mini'
import { campaign } from '../selection/campaign'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** A campaign 选树, one a city and year. Its id is its code. */
export const storedCampaign = z.extend(campaign, {
  _id: z.string(),
  savedAt: instant,
  requestKeys,
})
export type StoredCampaign = z.infer<typeof storedCampaign>

export const campaigns = defineCollection({
  name: 'campaigns',
  schema: storedCampaign,
  indexes: [indexOn('city', 'year'), indexOn('state', 'year')],
})
