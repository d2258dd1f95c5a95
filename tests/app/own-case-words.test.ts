import { expect, test } from 'vitest'
import { residentAct } from '../../core/complaint/acts'
import { caseNotices } from '../../core/complaint/notices'
import { caseStates } from '../../core/complaint/states'
import { noticeKinds } from '../../core/contract/inbox'
import {
  countdownWords,
  deadlineWords,
  isOverdue,
  type OwnCaseRow,
  ownStateWords,
} from '../../src/components/own-case/own-case-words'
import { noticeWords } from '../../src/features/inbox/notice-words'
import { actFault, actForms, emptyValues, isFormAct } from '../../src/features/own-cases/act-forms'
import { inSections } from '../../src/features/own-cases/in-sections'

const dueAt = '2026-10-12T10:00:00.000Z'
const running = (kind: 'accept' | 'answer' | 'confirm', days: number, overdue = false) => ({
  ...{ kind, dueAt, days, overdue },
})

test.each([
  [running('accept', 2), null, '10 月 12 日 18:00 前会有人受理（还有 2 个工作日）'],
  [running('answer', 0), null, '10 月 12 日 18:00 前会有答复（今天到期）'],
  [running('confirm', 7), null, '10 月 12 日 18:00 前请您确认是否解决（还有 7 天）'],
  [running('accept', 1, true), null, '受理已逾期 1 个工作日'],
  [running('answer', 0, true), 'subdistrict', '答复已逾期，已上报街道（乡镇）'],
  [running('answer', 8, true), 'bureau', '答复已逾期 8 个工作日，已上报市住建局'],
] as const)(
  'a deadline is told with its moment, and overdue with who knows of it: %j',
  (clock, escalatedTo, words) => {
    expect(deadlineWords({ clock, escalatedTo })).toBe(words)
    expect(isOverdue({ clock })).toBe(clock.overdue)
  },
)

test('a case that waits for nobody has no deadline, and a resident who has not confirmed is not told to be overdue', () => {
  expect(deadlineWords({ clock: null, escalatedTo: null })).toBeNull()
  expect(isOverdue({ clock: running('confirm', 0, true) })).toBe(false)
  expect(countdownWords(running('confirm', 3))).toBe('还有 3 天')
})

const standing = { outcome: null, own: true, asks: null } as const

test.each(caseStates)('the state %s is told in words', (state) => {
  expect(ownStateWords({ ...standing, state })).toMatch(/^[\u4e00-\u9fff，]+$/)
})

test('what waits for the resident is said before how the case stands, and silence is never called solved', () => {
  expect(ownStateWords({ ...standing, state: 'answered', asks: 'confirm' })).toContain('请您确认')
  expect(ownStateWords({ ...standing, state: 'withdrawn', asks: 'answerWithdrawal' })).toContain('请您回答')
  expect(ownStateWords({ ...standing, state: 'closed', outcome: 'unrated' })).toBe('已办结，未评价')
})

test('what waits for the resident stands first, what is over last, each in the order given', () => {
  const row = (number: string, state: OwnCaseRow['state'], asks: OwnCaseRow['asks'] = null) =>
    ({ number, state, asks }) as OwnCaseRow
  const rows = [
    row('1', 'closed'),
    row('2', 'submitted'),
    row('3', 'answered', 'confirm'),
    row('4', 'inProgress'),
  ]
  expect(inSections(rows).map(({ title, rows }) => [title, rows.map(({ number }) => number)])).toEqual([
    ['等您回应', ['3']],
    ['办理中', ['2', '4']],
    ['已结束', ['1']],
  ])
})

test.each(noticeKinds)('the notice %s is said in Chinese without its code', (kind) => {
  expect(noticeWords[kind]).toMatch(/[\u4e00-\u9fff]/)
  expect(noticeWords[kind]).not.toMatch(/[A-Za-z_]|undefined/)
})

test('notices of a case blame nobody and ask for no good rating', () => {
  for (const kind of caseNotices) expect(noticeWords[kind]).not.toMatch(/好评|亲|违规|拖延/)
})

test('every act of a resident has a form, but for the answer to a withdrawal, which is two buttons', () => {
  const acts = residentAct.def.options.flatMap((option) => [...option.def.shape.type.def.values]).map(String)
  expect(acts.filter((act) => !isFormAct(act))).toEqual(['answerWithdrawal'])
  expect(Object.keys(actForms)).toHaveLength(acts.length - 1)
})

test.each(Object.keys(actForms).filter(isFormAct))(
  'a filled form of %s is what the contract takes',
  (act) => {
    const form = actForms[act]
    const choice = form.choices?.choices.at(-1)?.value ?? null
    const values = { text: '还没有修好', choice, photos: [] }
    expect(actFault(form, values)).toBeNull()
    expect(residentAct.safeParse(form.make(values)).success).toBe(true)
  },
)

test.each(['supplement', 'confirm', 'reopen', 'objectToKind', 'askReview', 'withdraw'] as const)(
  'an empty form of %s says what is missing and sends nothing',
  (act) => {
    expect(actFault(actForms[act], emptyValues)).toMatch(/。$/)
  },
)

test('photos alone are a supplement', () => {
  expect(actFault(actForms.supplement, { ...emptyValues, photos: ['p'] })).toBeNull()
})
