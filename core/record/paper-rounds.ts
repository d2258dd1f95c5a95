import * as z from 'zod/mini'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

const whole = z.int().check(z.nonnegative())

/**
 * One applicant's draw. Seed and register give the households again, for as long as the register stands still, which is until the period
 * closes; they are written down nowhere. With a paper a building it could be told afterwards who has answered.
 */
const drawnCompound = z.object({
  compound: z.string(),
  seed: z.int(),
  /** Answers at the draw, and how many the gate asks for. */
  answers: whole,
  needed: z.nullable(whole),
  /** N of the register that was drawn from, and its keyed hash. */
  register: whole,
  registerHash: z.string(),
  drawn: whole,
})
export type DrawnCompound = z.infer<typeof drawnCompound>

/** The paper round of a campaign: drawn once, for every applicant that is below the gate then, and never drawn again. */
export const paperRound = z.object({
  /** The campaign. */
  _id: z.string(),
  city: z.string(),
  period: z.string(),
  drawnAt: instant,
  /** Households a compound, and days before the closing, as the campaign says. */
  households: whole,
  daysBeforeClose: whole,
  compounds: z.array(drawnCompound),
  /** Whether those who print the forms have been told: residents' committees, and subdistricts where a compound has none. */
  told: z.boolean(),
  requestKeys,
})
export type PaperRound = z.infer<typeof paperRound>

export const paperRounds = defineCollection({
  name: 'paperRounds',
  schema: paperRound,
  indexes: [indexOn('told', '_id')],
})
