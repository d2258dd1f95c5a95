import { dutyState } from '../../core/disclosure/duty'
import { duties } from '../../core/disclosure/heads'
import { firstDisclosureRules } from '../../core/disclosure/rules'
import { dayOfInstant } from '../../core/place/day'
import type { Application } from '../../core/record/applications'
import type { Compound } from '../../core/record/compounds'
import type { Disclosure } from '../../core/record/disclosures'
import type { Visit } from '../../core/record/visits'
import { sheetItems } from '../../core/selection/score-sheet'
import type { ScoredItem } from '../../core/selection/sheet'
import { firstSheetParameters, pointsStep } from '../../core/selection/sheet-parameters'
import { type DisclosureFact, type PrefilledItem, prefillOf } from '../../core/selection/sheet-prefill'
import { newestFinding, type VisitCheckCode } from '../../core/selection/visit'
import { wholeBetween } from './random'

const { points: most } = firstSheetParameters

/** What two assessors found missing, each by themselves. */
const shortfalls = {
  first: {
    '一-1': '联动机制有文件，今年的会议记录只有两次。',
    '一-5': '活动以节日为主，平时较少。',
    '二-3': '维修资金的使用只公布了总额。',
    '三-1': '有街道表彰，没有区县以上的。',
    '三-2': '本期结果还没有公布，按街道的投诉台账评。',
    '三-6': '北侧绿篱有缺株。',
    '三-8': '家政、快递都有，没有托幼服务。',
    '四-5': '车棚够用，高峰时有车停在棚外。',
  },
  second: {
    '一-2': '联席会议按季召开，三季度少一次记录。',
    '二-2': '成员中党员过半，书记没有进入业委会或物管会。',
    '三-1': '表彰都是三年以前的。',
    '三-2': '看了今年的来访登记，投诉不多，回话有两件超时。',
    '三-3': '服务标准里绿化部分没有写频次。',
    '三-7': '地下车库两处灯不亮，说是当天报修。',
    '四-3': '供水、供电单位来过，燃气安检的记录没有提供。',
    '四-7': '有公约，遛狗不牵绳的偶有发生。',
  },
} satisfies Record<string, Record<string, string>>
/** No more is missing of an item than one part of so many. */
const leniency = 3

type Scoring = {
  prefill: readonly PrefilledItem[]
  application: Application
  photo: string
  seat: keyof typeof shortfalls
  random: () => number
}

/** A sheet as it can be handed in: what is suggested as suggested, all else with what shows it, and with a word where points are missing. */
export function wholeSheet({ prefill, application, photo, seat, random }: Scoring): ScoredItem[] {
  const found: Record<string, string> = shortfalls[seat]
  const shown = application.evidence.map(({ file }) => file)
  return sheetItems.map(({ code }) => {
    const limit = most[code] ?? 0
    const suggested = prefill.find(({ item }) => item === code)?.points ?? null
    if (suggested !== null) return { item: code, points: suggested, note: '', evidence: [photo] }
    const note = found[code] ?? ''
    const missing =
      note === '' ? 0 : wholeBetween(random, 2, Math.floor(limit / (leniency * pointsStep))) * pointsStep
    return { item: code, points: limit - missing, note, evidence: shown }
  })
}

/** The first lines of a sheet, as somebody saved them who has not been there yet. */
export function begunSheet({ evidence }: Application): ScoredItem[] {
  const shown = evidence.map(({ file }) => file)
  const found: Record<string, string> = shortfalls.first
  return sheetItems.slice(0, 4).map(({ code }) => {
    const note = found[code] ?? ''
    return { item: code, points: (most[code] ?? 0) - (note === '' ? 0 : 50), note, evidence: shown }
  })
}

type Suggesting = { disclosures: readonly Disclosure[]; visits: readonly Visit[]; now: string }

/** What the system suggested before the period's results were public. */
export function suggestedFor(compound: Compound, { disclosures, visits, now }: Suggesting): PrefilledItem[] {
  const made = duties({ compound, rules: [firstDisclosureRules], now }, firstDisclosureRules.kinds)
  const heads = [...made].map(([id, make]) => disclosures.find(({ _id }) => _id === id) ?? make())
  const factsOf = (clause: string): DisclosureFact[] =>
    firstDisclosureRules.kinds
      .filter(({ clauses }) => clauses.includes(clause))
      .flatMap(({ code, title }) =>
        heads
          .filter(({ kind }) => kind === code)
          .map((head) => ({ title, state: dutyState(head, dayOfInstant(now)) })),
      )
  const seen = (check: VisitCheckCode) => newestFinding(visits, check)
  return prefillOf(
    {
      ...{ complaintRate: 'not_published', openness: factsOf('附件2 三-4') },
      ...{ complaintPhones: factsOf('附件2 四-1'), utilityPhones: factsOf('附件2 四-2') },
      seen: { complaintPhones: seen('complaintPhones'), utilityPhones: seen('utilityPhones') },
    },
    firstSheetParameters,
  )
}
