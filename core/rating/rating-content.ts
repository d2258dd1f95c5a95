import * as z from 'zod/mini'

/** Longest free text of a rating, in characters (method.md, Questionnaire). */
export const longestText = 500

/** 业主 or 物业使用人, as the person declares it. */
export const residentKind = z.enum(['owner', 'occupant'])
export type ResidentKind = z.infer<typeof residentKind>

/** `self`: answered by the household itself; `assisted`: someone else asked. Only `self` enters scores. */
export const channel = z.enum(['self', 'assisted'])
export type Channel = z.infer<typeof channel>

/** How the answer came: the household's own phone or sealed paper (`self`), a visit or a telephone call (`assisted`). */
export const means = z.enum(['app', 'paper', 'visit', 'phone'])
export type Means = z.infer<typeof means>

const overallLevel = z.int().check(z.minimum(1), z.maximum(5))
/** 0 is 不了解. */
const dimensionLevel = z.int().check(z.minimum(0), z.maximum(5))

/** What a household says: the overall level (1…5), dimensions by code (0…5), reasons, text. */
export const ratingContent = z.strictObject({
  residentKind,
  overall: overallLevel,
  dimensions: z.record(z.string().check(z.maxLength(32)), dimensionLevel),
  reasons: z.array(z.string().check(z.maxLength(32))).check(z.maxLength(20)),
  text: z.string().check(z.maxLength(longestText)),
})
export type RatingContent = z.infer<typeof ratingContent>
