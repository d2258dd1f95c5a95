import type { ResidentAct, StaffAct } from '../../core/complaint/acts'
import type { Step } from './demo-case-course'
import { pickWeighted, wholeBetween } from './random'

/** How fast a company is: 1 is usual. */
export type Pace = number

const resident = (after: number, act: ResidentAct): Step => ({ after, by: 'resident', act })
const handler = (after: number, act: StaffAct): Step => ({ after, by: 'handler', act })
const overseer = (after: number, act: StaffAct): Step => ({ after, by: 'overseer', act })
const arbiter = (after: number, act: StaffAct): Step => ({ after, by: 'arbiter', act })

const answers = [
  '已安排人员到场处理，现已恢复正常，请您查看。',
  '已维修完毕，并安排每周巡查一次。',
  '已与相关住户沟通并清理，会继续留意。',
  '已更换损坏部件，如再出现请随时告知。',
]
const unsolved = ['只处理了一部分，问题还在。', '过了两天又出现了，请再处理。', '没有看到人来处理。']

/** What is to befall a case, drawn by chance: most are answered in time, some late, few go wrong in every other way. */
export function drawPlan(random: () => number, pace: Pace): Step[] {
  const chance = random()
  if (chance < 0.05) return withdrawn(random)
  if (chance < 0.11) return [...returned(random), ...handled(random, pace)]
  if (chance < 0.14) return [...reclassified(random), ...handled(random, pace)]
  if (chance < 0.17) return [...handled(random, pace), ...ruled(random)]
  // Left lying, until somebody asks for it.
  if (chance < 0.24) {
    const nudge = resident(wholeBetween(random, 80, 160), { type: 'nudge' })
    const supervise = overseer(30, { type: 'supervise', text: '请尽快受理，并说明原因。' })
    return [nudge, supervise, ...handled(random, pace * 3)]
  }
  return handled(random, pace)
}

/** What offices leave lying is done at last: weeks overdue, not years. */
const inTimeOrLate = (random: () => number, hours: number): number => (random() < 0.75 ? hours : hours + 300)

function handled(random: () => number, pace: Pace): Step[] {
  const hours = (from: number, to: number) => wholeBetween(random, from, to) * pace
  const asks = random() < 0.1
  return [
    handler(hours(1, 30), { type: 'accept' }),
    handler(hours(1, 24), { type: 'start' }),
    ...(asks ? extended(random) : []),
    handler(hours(20, asks ? 260 : 150), answer(random)),
    ...ending(random, pace),
  ]
}

const answer = (random: () => number): StaffAct => ({
  type: 'answer',
  text: answers[wholeBetween(random, 0, answers.length - 1)] as string,
  photos: [],
})

function extended(random: () => number): Step[] {
  const approved = random() < 0.8
  return [
    handler(20, { type: 'askExtension', days: wholeBetween(random, 2, 5), reason: '需要等待配件到货。' }),
    overseer(18, { type: 'decideExtension', approved, reason: approved ? '同意延期。' : '请按期办结。' }),
  ]
}

/** The resident’s word, or none. */
function ending(random: () => number, pace: Pace): Step[] {
  const chance = random()
  if (chance < 0.4) return []
  if (chance < 0.52) {
    const text = unsolved[wholeBetween(random, 0, unsolved.length - 1)] as string
    const again = handler(wholeBetween(random, 20, 80) * pace, answer(random))
    return [resident(wholeBetween(random, 4, 100), { type: 'reopen', text }), again, ...confirmed(random)]
  }
  return confirmed(random)
}

function confirmed(random: () => number): Step[] {
  const level = pickWeighted(random, [1, 2, 3, 4, 5], [5, 7, 18, 35, 35])
  const steps = [resident(wholeBetween(random, 2, 120), { type: 'confirm', level, text: '' })]
  if (level > 2) return steps
  const text = '已电话回访，居民希望今后回复更及时。'
  steps.push(overseer(inTimeOrLate(random, 40), { type: 'followUp', how: 'telephone', text }))
  if (random() < 0.4) {
    const upheld = random() < 0.4
    steps.push(resident(20, { type: 'askReview', reason: '答复与实际情况不符。' }))
    steps.push(overseer(50, { type: 'decideReview', upheld, reason: '已到现场复核。' }))
  }
  return steps
}

function withdrawn(random: () => number): Step[] {
  const reason = pickWeighted(random, ['solved', 'mistaken', 'unwilling'] as const, [6, 2, 2])
  const asked = resident(wholeBetween(random, 4, 60), { type: 'withdraw', reason })
  const voluntary = random() < 0.85
  return [
    asked,
    overseer(inTimeOrLate(random, wholeBetween(random, 10, 60)), { type: 'questionWithdrawal' }),
    resident(wholeBetween(random, 5, 60), { type: 'answerWithdrawal', voluntary }),
  ]
}

/** Returned by its handler, and passed on to the one whose it is. */
function returned(random: () => number): Step[] {
  const reason = '不属于我方职责范围，请另行派单。'
  const sent = handler(wholeBetween(random, 2, 30), { type: 'return', reason })
  const to = { role: random() < 0.7 ? ('subdistrict' as const) : ('district' as const), agency: null }
  return [
    sent,
    overseer(inTimeOrLate(random, wholeBetween(random, 4, 40)), {
      type: 'reroute',
      to,
      reason: '由属地牵头处理。',
    }),
  ]
}

function reclassified(random: () => number): Step[] {
  const act = { type: 'reclassify', kind: 'enquiry', category: 'other', reason: '来件为了解政策。' } as const
  const first = overseer(wholeBetween(random, 4, 30), act)
  if (random() < 0.5) return [first]
  return [
    first,
    resident(wholeBetween(random, 4, 60), { type: 'objectToKind', reason: '我反映的是实际问题。' }),
    arbiter(inTimeOrLate(random, 50), {
      type: 'ruleKind',
      restored: true,
      reason: '确属投诉，按原类型办理。',
    }),
  ]
}

function ruled(random: () => number): Step[] {
  const reason = '经核查，属于相关部门职责。'
  const act = { type: 'ruleResponsibility', responsible: 'department', to: null, reason } as const
  return [arbiter(wholeBetween(random, 10, 60), act)]
}
