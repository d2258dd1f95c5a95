import type { Hmac } from '../../core/access/account-id'
import type { DisclosureContent } from '../../core/disclosure/content'
import { differenceOf } from '../../core/disclosure/content-difference'
import { daysAfter, daysBetween } from '../../core/disclosure/days'
import { answerBy } from '../../core/disclosure/escalation'
import { type Asked, dueDayOfStanding, duesIn, newHead, withVersion } from '../../core/disclosure/heads'
import type { DisclosureKind } from '../../core/disclosure/kinds'
import { firstDisclosureRules } from '../../core/disclosure/rules'
import type { Due } from '../../core/disclosure/schedule'
import { dayOfInstant, daysLater, instantOfDay } from '../../core/place/day'
import type { Compound } from '../../core/record/compounds'
import { type Correction, correctionId, correctionTag } from '../../core/record/corrections'
import { type DisclosureVersion, disclosureVersionId } from '../../core/record/disclosure-versions'
import type { Disclosure } from '../../core/record/disclosures'
import { type DemoCompound, homeCompound } from './demo-compounds'
import { accountsOf, drawContent } from './demo-disclosure-contents'
import { demoNow } from './demo-periods'
import { pickWeighted, seededRandom, wholeBetween } from './random'

export type DemoDisclosures = {
  disclosures: Disclosure[]
  disclosureVersions: DisclosureVersion[]
  corrections: Correction[]
}

type Published = { head: Disclosure; versions: DisclosureVersion[] }
type Course = 'inTime' | 'late' | 'never'

const seed = 20261114
const today = dayOfInstant(demoNow)
/** Longest after its day that something late was published. */
const latestDays = 24

/** The compound of the personas was in time but for this. */
const homeOverdue = 'emergencyPlan'

/**
 * What companies and committees have published by `demoNow`, by the product's own rules; followers were told of it all. What nobody has
 * published is not made here: the clock writes it down and reminds of it.
 */
export function makeDisclosures(city: readonly DemoCompound[], hmac: Hmac): DemoDisclosures {
  const random = seededRandom(seed)
  const home = city[homeCompound] as DemoCompound
  const published = [
    ...city.flatMap(({ compound }, index) => publishedIn(compound, index === homeCompound, random)),
    ...heldIn(home.compound, hmac),
  ]
  const { corrected, correction } = correctedAccounts(home, published, hmac)
  const all = published.map((each) => (each.head._id === corrected.head._id ? corrected : each))
  return {
    disclosures: all.map(({ head }) => ({ ...head, untoldSince: null })),
    disclosureVersions: all.flatMap(({ versions }) => versions),
    corrections: [correction],
  }
}

function publishedIn(compound: Compound, isHome: boolean, random: () => number): Published[] {
  return firstDisclosureRules.kinds.flatMap((kind) =>
    dutiesOf(kind, compound).flatMap(({ of, from, dueDay }) => {
      const drawn = pickWeighted(random, ['inTime', 'late', 'never'] as const, [80, 12, 8])
      const course = isHome ? homeCourse(kind) : drawn
      const at = instantIn(course, { from, dueDay }, random)
      const content = drawContent(kind.code, random)
      if (course === 'never' || content === null) return []
      const asked = { compound, rules: [firstDisclosureRules], now: at }
      const blank = newHead(kind, of, asked)
      return blank.publisher === null ? [] : [published(blank, content, { kind, asked })]
    }),
  )
}

const homeCourse = ({ code }: DisclosureKind): Course => (code === homeOverdue ? 'never' : 'inTime')

type Duty = { of: Due | 'standing'; from: string; dueDay: string }

/** Everything of a kind that is due by `demoNow`, and from which day on it could be published. */
function dutiesOf(kind: DisclosureKind, compound: Compound): Duty[] {
  const asked = { compound, rules: [firstDisclosureRules], now: demoNow }
  const standing = dueDayOfStanding(kind, null, asked)
  const dues = duesIn(kind, asked).map((of) => ({ of, from: daysAfter(of.lastDay, 1), dueDay: of.dueDay }))
  if (standing === null) return dues
  return [{ of: 'standing', from: firstDisclosureRules.inForceFrom, dueDay: standing }, ...dues]
}

/** In office hours of a day within the time, or of one soon after it. */
function instantIn(
  course: Course,
  { from, dueDay }: Pick<Duty, 'from' | 'dueDay'>,
  random: () => number,
): string {
  const late = Math.min(latestDays, daysBetween(dueDay, today) - 1)
  const day =
    course === 'late'
      ? daysAfter(dueDay, wholeBetween(random, 1, late))
      : daysAfter(from, wholeBetween(random, 1, daysBetween(from, dueDay)))
  return atMinute(day, wholeBetween(random, 9 * 60, 17 * 60))
}

const atMinute = (day: string, minute: number) =>
  new Date(Date.parse(instantOfDay(day)) + minute * 60_000).toISOString()

type Making = { kind: DisclosureKind; asked: Asked }

/** The first version, and what the disclosure becomes by it. */
function published(blank: Disclosure, content: DisclosureContent, { kind, asked }: Making): Published {
  const by = blank.publisher
  if (by === null) throw new Error(`nobody publishes ${blank._id}`)
  const first: DisclosureVersion = {
    ...{
      _id: disclosureVersionId(blank._id, 1),
      disclosure: blank._id,
      version: 1,
      publishedAt: asked.now,
      by,
    },
    ...{ rulesVersion: firstDisclosureRules.version, content, files: [], why: null, difference: null },
  }
  return { head: withVersion(blank, first, kind, asked), versions: [first] }
}

/** What was held in the home compound: meetings of its committee, activities of several offices. */
function heldIn(compound: Compound, hmac: Hmac): Published[] {
  const common = { note: '', files: [] }
  const meeting = { ...common, form: 'meeting' as const, kind: 'committee' as const, place: '物业用房' }
  const activity = { ...common, form: 'activity' as const, place: '中心广场' }
  const renewal = {
    text: '同意续聘现物业服务企业，提交业主大会表决',
    votes: { for: 6, against: 1, abstained: 0 },
  }
  const held = [
    [
      'meetings',
      'ownersCommittee',
      { ...meeting, title: '续聘物业服务企业', day: '2026-08-21', invited: 7, present: 7, rows: [renewal] },
    ],
    [
      'meetings',
      'ownersCommittee',
      {
        ...{ ...meeting, title: '讨论地面车位调整', day: '2026-10-24', invited: 7, present: 5 },
        rows: [{ text: '先公示调整方案，征求意见十五天', votes: null }],
      },
    ],
    [
      'activities',
      'residentsCommittee',
      {
        ...activity,
        theme: 'elderCare',
        title: '重阳节义诊',
        day: '2026-10-18',
        note: '量血压、测血糖，60 余人参加。',
      },
    ],
    [
      'activities',
      'propertyCompany',
      { ...activity, theme: 'housekeeping', title: '家电清洗便民日', day: '2026-09-12' },
    ],
    [
      'activities',
      'ownersCommittee',
      { ...activity, theme: 'culture', title: '邻里读书会', day: '2026-07-26' },
    ],
  ] as const
  return held.map(([code, publisher, said], index) => {
    const kind = firstDisclosureRules.kinds.find((each) => each.code === code) as DisclosureKind
    const asked = { compound, rules: [firstDisclosureRules], now: atMinute(daysAfter(said.day, 1), 600) }
    const period = `${said.day}.${hmac(`demo-disclosure|${index}`).slice(0, 8)}`
    const blank = { ...newHead(kind, { period }, asked), publisher }
    return published(blank, structuredClone(said) as DisclosureContent, { kind, asked })
  })
}

const why = '绿化补种漏记一笔'

/** A question on the home compound's accounts that turned out right: answered, and put right in a second version. */
function correctedAccounts(
  { compound, households }: DemoCompound,
  all: readonly Published[],
  hmac: Hmac,
): { corrected: Published; correction: Correction } {
  const kind = firstDisclosureRules.kinds.find(({ code }) => code === 'commonIncome') as DisclosureKind
  const found = all.find(({ head }) => head.compound === compound._id && head.kind === kind.code)
  const [first] = found?.versions ?? []
  const asker = households[0]?.members[0]?.account
  if (found === undefined || first?.content.form !== 'ledger' || asker === undefined) {
    throw new Error('the home compound has no accounts to be corrected')
  }
  const { head } = found
  const row = first.content.rows.findIndex(({ item }) => item === '绿化补种')
  const rows = first.content.rows.map((each, index) =>
    index === row ? { ...each, expense: each.expense + 260_00, note: '含 9 月补种冬青' } : each,
  )
  const content = accountsOf(rows, first.content.opening)
  const [askedAt, correctedAt, answeredAt] = [3, 6, 7].map((days) => daysLater(first.publishedAt, days)) as [
    string,
    string,
    string,
  ]
  const second: DisclosureVersion = {
    ...{
      ...first,
      _id: disclosureVersionId(head._id, 2),
      version: 2,
      publishedAt: correctedAt,
      content,
      why,
    },
    difference: differenceOf(first.content, content),
  }
  const asked = { compound, rules: [firstDisclosureRules], now: correctedAt }
  const correction: Correction = {
    ...{ _id: correctionId(hmac, asker, 'demo-correction'), disclosure: head._id, kind: head.kind },
    ...{ period: head.period, compound: compound._id, compoundName: compound.name, city: head.city },
    ...{ district: head.district, subdistrict: head.subdistrict, company: head.company },
    ...{ residentsCommittee: head.residentsCommittee, version: 1, row, rowTitle: '绿化补种' },
    ...{ text: '9 月补种的冬青没有算在里面，请核对。', check: 'passed', askedBy: 'resident', askedAt },
    // Whoever asked has been told: they are known by the tag alone.
    ...{ tag: correctionTag(hmac, asker), asker: null, publisher: first.by, office: 'publisher' },
    answerBy: answerBy('publisher', askedAt, firstDisclosureRules.limits),
    ...{ stepAt: null, late: false, escalations: [], untoldSince: null, requestKeys: [] },
    answer: { text: '核对后补记一笔 260 元，谢谢您的提醒。', at: answeredAt, by: first.by, correctedIn: 2 },
  }
  const after = { ...withVersion(head, second, kind, asked), asked: 1, answered: 1 }
  return { corrected: { head: after, versions: [first, second] }, correction }
}
