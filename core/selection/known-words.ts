import { gateReasonTitles } from '../method/gate-words'
import { reaches, settled } from '../method/settled'
import { wordsBeside } from '../method/words-beside'
import { hasCommittee } from '../place/compound'
import { governanceTitles, serviceTitles } from '../place/compound-words'
import { wordsOfDay } from '../place/day'
import type { CampaignParameters } from './campaign'
import type { KnownFacts, StandingDisclosure } from './known-facts'
import type { KnownKind } from './principles'

/** What the system knows of a clause: whether it is met by that (null: not known), in words without a figure that is not public, and the figure. */
export type Known = { isMet: boolean | null; words: string; figure: string | null }

type Thresholds = Pick<CampaignParameters, 'satisfactionAtLeast' | 'complaintRateAtMost'>

/** What is known of a clause, by what it asks for. */
export function knownOf(kind: KnownKind, facts: KnownFacts, thresholds: Thresholds): Known {
  const { disclosures, activities, meetings, lookBack } = facts
  switch (kind) {
    case 'satisfaction':
      return satisfaction(facts, thresholds.satisfactionAtLeast)
    case 'complaintRate':
      return complaintRate(facts, thresholds.complaintRateAtMost)
    case 'committee':
      return committee(facts)
    case 'company':
      return company(facts)
    case 'feeDisclosures':
      return published([
        ['服务内容与标准', disclosures.serviceStandard],
        ['收费项目与标准', disclosures.fees],
      ])
    case 'phones':
      return published([['投诉咨询电话', disclosures.complaintPhones]])
    case 'emergencyPlan':
      return published([['应急预案', disclosures.emergencyPlan]])
    case 'activities':
      return counted(activities, `${wordsOfDay(lookBack.from)}以来公示精神文明与便民活动`)
    case 'meetings':
      return counted(meetings, `${wordsOfDay(lookBack.from)}以来公示会议与决定`)
  }
}

const unknown = (words: string): Known => ({ isMet: null, words, figure: null })

/** Why there are no figures to go by; null where there are. */
function withoutFigures({ figures }: KnownFacts): Known | null {
  switch (figures.state) {
    case 'notYet':
      return unknown('评价周期的结果尚未封存')
    case 'hidden':
      return unknown('评价结果公布后显示')
    case 'missing':
      return unknown('评价周期的结果中没有该小区')
    case 'withheld':
      return unknown('不在评价结果的公布范围内')
    case 'sealed':
      return null
  }
}

function satisfaction(facts: KnownFacts, atLeast: number): Known {
  const { figures } = facts
  if (figures.state === 'withheld' && figures.reason !== null)
    return { isMet: false, words: gateReasonTitles[figures.reason], figure: null }
  if (figures.state !== 'sealed') return withoutFigures(facts) ?? unknown('')
  if (figures.reason !== null) {
    const missing = figures.shortfall ? `，还差 ${figures.shortfall} 户` : ''
    return { isMet: false, words: `${gateReasonTitles[figures.reason]}${missing}`, figure: null }
  }
  if (figures.score === null) return unknown('没有满意度得分')
  const verdict = (score: number) => reaches(score, atLeast)
  const isMet = verdict(figures.score)
  const words = `${figures.period}满意度${isMet ? '不低于' : '低于'} ${atLeast} 分`
  return { isMet, words, figure: `满意度 ${wordsBeside(figures.score, { digits: 1, verdict })} 分` }
}

function complaintRate(facts: KnownFacts, atMost: number): Known {
  const { figures } = facts
  if (figures.state !== 'sealed') return withoutFigures(facts) ?? unknown('')
  if (figures.complaintRate === null) return unknown('没有投诉统计')
  const verdict = (rate: number) => settled(rate) <= atMost
  const isMet = verdict(figures.complaintRate)
  const words = `${figures.period}投诉率${isMet ? '不高于' : '高于'} ${atMost} 件/百户·年`
  const figure = wordsBeside(figures.complaintRate, { digits: 2, verdict })
  return { isMet, words, figure: `投诉率（修匀后）${figure} 件/百户·年` }
}

function committee({ governance, lookBack }: KnownFacts): Known {
  const { kind, since, until } = governance
  if (!hasCommittee(kind)) return { isMet: false, words: `治理形式：${governanceTitles[kind]}`, figure: null }
  const isOver = until !== null && until < lookBack.until
  const term = until === null ? '，任期未公示' : `，任期至 ${wordsOfDay(until)}${isOver ? '，已届满' : ''}`
  return {
    isMet: !isOver,
    words: `${governanceTitles[kind]}，自 ${wordsOfDay(since)}起${term}`,
    figure: null,
  }
}

function company({ service }: KnownFacts): Known {
  const { kind, company: name, since } = service
  if (kind !== 'company' || name === null) {
    return { isMet: false, words: `物业服务形式：${serviceTitles[kind]}`, figure: null }
  }
  return { isMet: true, words: `${name}，自 ${wordsOfDay(since)}起服务`, figure: null }
}

function published(asked: readonly (readonly [title: string, found: StandingDisclosure])[]): Known {
  const words = asked.map(([title, found]) => {
    if (found === null) return `${title}未公示`
    return `${title} ${wordsOfDay(found.publishedOn)}公示${found.isOverdue ? '，更新已逾期' : ''}`
  })
  const isMet = asked.every(([, found]) => found !== null && !found.isOverdue)
  return { isMet, words: words.join('；'), figure: null }
}

function counted(number: number, of: string): Known {
  return { isMet: number > 0, words: number > 0 ? `${of} ${number} 次` : `${of}：无`, figure: null }
}
