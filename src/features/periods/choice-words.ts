import { orderRuleTitles, publicationScopeTitles } from '../../../core/method/order-words'
import { chosenScopes, type MethodChoices, type MethodParameters } from '../../../core/method/parameters'
import { defaultChoices, methodParametersOf, methodParametersV1 } from '../../../core/method/parameters-v1'

type Rule = MethodChoices['orderRule']

const { threshold, weight } = methodParametersV1.order

/** What each rule of order does, and what it costs; the bureau chooses by these words. */
export const ruleWords: Record<Rule, { does: string; costs: string }> = {
  bandThenSheet: {
    does: '把满意度按分数分成档次，档次高的在前；同一档里先比附件2得分，再比投诉率、未解决投诉率，最后比满意度。',
    costs: '同一档里的满意度差别不直接分先后；正好落在两档边界两边的小区，分数接近也会分开。',
  },
  thresholdThenSheet: {
    does: `满意度达到 ${threshold} 分的在前；之后先比附件2得分，再比投诉率、未解决投诉率，最后比满意度。`,
    costs: '达到门槛以后，满意度再高也排在附件2得分和投诉率之后，居民评价对名次的作用在三种规则里最小。',
  },
  weighted: {
    does: `满意度占 ${percent(weight)}，附件2得分占 ${percent(1 - weight)}，合计高的在前；相同时比投诉率、未解决投诉率。`,
    costs: '误差以内的满意度差别也会分出先后；附件2得分高的，可以排到满意度更高的小区前面。',
  },
}

/** Every rule, the default named as such. */
export const ruleChoices = Object.entries(orderRuleTitles).map(([value, title]) => ({
  value,
  words: value === defaultChoices.orderRule ? `${title}（默认）` : title,
}))

/** Widths of a band that are offered, and one that a draft has already. */
export function gridOptions(present: number): { value: string; words: string }[] {
  return [...new Set([1, 2, 3, 4, 5, present])]
    .sort((a, b) => a - b)
    .map((grid) => ({
      value: String(grid),
      words: grid === defaultChoices.grid ? `${grid} 分（默认）` : `${grid} 分`,
    }))
}

/** Gates of small compounds, as the option would set them. */
export function smallCompoundsWords(): { below: number; does: string; costs: string } {
  const { gates } = methodParametersOf(methodParametersV1.version, {
    ...defaultChoices,
    smallCompounds: true,
  })
  const { below, ranked, selectable } = gates.smallCompounds as NonNullable<
    MethodParameters['gates']['smallCompounds']
  >
  const usual = `误差不超过 ±${gates.rankedMarginPercent}%`
  return {
    below,
    does: `${below} 户以下的小区，${ranked.answers} 户且三分之一以上参评即可参与排序，${selectable.answers} 户且 ${percent(selectable.share)} 以上参评即可参与选树，不再要求${usual}。`,
    costs: `不勾选时，小型小区要大部分住户参评才能达到${usual}。勾选后会有更多小型小区参与，它们的得分误差更大，也更向全市平均靠拢。`,
  }
}

/** Which compounds the public may read, the default named as such. */
export const publicationOptions = chosenScopes.map((value) => ({
  value,
  words:
    value === defaultChoices.publicationScope
      ? `${publicationScopeTitles[value]}（默认）`
      : publicationScopeTitles[value],
}))

/** What was chosen, line by line, for the page of a period. */
export function choiceLines(choices: MethodChoices): [string, string][] {
  const { orderRule, grid, smallCompounds, publicationScope } = choices
  return [
    ['排序规则', `${orderRuleTitles[orderRule]}，每 ${grid} 分一档`],
    ['小型小区', smallCompounds ? `${smallCompoundsWords().below} 户以下另定参评要求` : '与其他小区要求相同'],
    ['公布范围', publicationScopeTitles[publicationScope]],
  ]
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`
}
