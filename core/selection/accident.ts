import * as z from 'zod/mini'
import { day } from '../place/day'

const people = z.int().check(z.minimum(0), z.maximum(10_000))

export const accident = z.strictObject({
  day,
  dead: people,
  badlyHurt: people,
  /** Direct loss, in 万元. */
  loss: z.int().check(z.minimum(0), z.maximum(100_000_000)),
})
export type Accident = z.infer<typeof accident>

export const accidentGrades = ['general', 'serious', 'major', 'extraordinary'] as const
export type AccidentGrade = (typeof accidentGrades)[number]

export const accidentGradeTitles: Record<AccidentGrade, string> = {
  general: '一般事故',
  serious: '较大事故',
  major: '重大事故',
  extraordinary: '特别重大事故',
}

/** From how many dead, badly hurt, or 万元 of direct loss on a grade begins; the lowest begins at none. */
const begins: readonly [AccidentGrade, Omit<Accident, 'day'>][] = [
  ['extraordinary', { dead: 30, badlyHurt: 100, loss: 10_000 }],
  ['major', { dead: 10, badlyHurt: 50, loss: 5_000 }],
  ['serious', { dead: 3, badlyHurt: 10, loss: 1_000 }],
]

/**
 * The grade of an accident by its dead, its badly hurt or its direct loss, whichever is the worst (国务院令第493号第三条; 以上 includes the
 * number, 以下 does not). Example: 3–9 dead, 10–49 badly hurt or 1,000 up to 5,000 万元 are 较大事故.
 */
export function accidentGrade({ dead, badlyHurt, loss }: Omit<Accident, 'day'>): AccidentGrade {
  const reached = begins.find(
    ([, from]) => dead >= from.dead || badlyHurt >= from.badlyHurt || loss >= from.loss,
  )
  return reached?.[0] ?? 'general'
}
