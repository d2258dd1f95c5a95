import { dontKnow, levels, type Question, type Questionnaire } from '../../../core/rating/questionnaire'
import type { Choice } from '../level-rows'

const asChoice = ({ level, title }: { level: number; title: string }): Choice => ({
  value: String(level),
  words: title,
  face: level,
})

/** The five levels, best first. */
export const overallChoices: readonly Choice[] = levels.map(asChoice)

/** The five levels and 不了解. */
export const dimensionChoices: readonly Choice[] = [...overallChoices, asChoice(dontKnow)]

/** 业主 or 物业使用人. */
export const kindChoices: readonly Choice[] = [
  { value: 'owner', words: '业主' },
  { value: 'occupant', words: '租住等物业使用人' },
]

/** The words of a level, 0 being 不了解. */
export function levelTitle(level: number): string {
  return [...levels, dontKnow].find((each) => each.level === level)?.title ?? ''
}

export type DimensionGroup = { title: string; questions: readonly Question[] }

/** The dimensions asked, in two groups: what the service answers for, and what the compound does together. */
export function groupedDimensions(questionnaire: Questionnaire, asked: readonly string[]): DimensionGroup[] {
  const offered = questionnaire.dimensions.filter(({ code }) => asked.includes(code))
  return [
    { title: '服务的各个方面', questions: offered.filter(({ answersFor }) => answersFor === 'company') },
    { title: '小区共建的各个方面', questions: offered.filter(({ answersFor }) => answersFor !== 'company') },
  ].filter(({ questions }) => questions.length > 0)
}
