import type { AskedQuestions } from '../../core/contract/papers'
import type { Asked } from './asked-in'

/** What is asked, as it is sent: codes only, their words are in the questionnaire. */
export function askedView({ questionnaire, dimensions, hasCompany }: Asked): AskedQuestions {
  return {
    questionnaireVersion: questionnaire.version,
    dimensions: dimensions.map((question) => question.code),
    hasCompany,
  }
}
