import * as z from 'zod/mini'
import { indexOn } from './collection'

/** Where something about a compound's figures in a period belongs: as the compound stood in that period. */
export const periodMatter = {
  period: z.string(),
  city: z.string(),
  district: z.string(),
  compound: z.string(),
  name: z.string(),
}

/** By which bureau and district find it. */
export const periodMatterIndexes = [indexOn('city', 'period', '_id'), indexOn('district', 'period', '_id')]
