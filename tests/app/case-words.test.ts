import { describe, expect, test } from 'vitest'
import { dutyNames } from '../../core/complaint/duties'
import { fact } from '../../core/complaint/facts'
import { caseStates, outcomes } from '../../core/complaint/states'
import type { TimelineEntry } from '../../core/contract/case-views'
import { markWords } from '../../src/components/case/case-marks'
import {
  dutyTitles,
  officeNameWords,
  reopenedWords,
  stateWords,
  whereWords,
} from '../../src/components/case/case-words'
import { factWords } from '../../src/components/case/fact-words'

const unreadable = /[A-Za-z]|undefined|null|NaN/
const types = fact.def.options.map((option) => [...option.shape.type.def.values][0] as string)
const company = { role: 'propertyCompany', agency: null, name: '安居物业' } as const
const fireRescue = { role: 'department', agency: 'fireRescue', name: null } as const
const at = '2026-11-10T02:00:00.000Z'

/** Everything that a fact can carry; each tells what of it is its own. */
const details: Partial<TimelineEntry> = {
  words: '说明',
  to: fireRescue,
  until: '2026-11-20T10:00:00.000Z',
  days: 3,
  approved: true,
  upheld: true,
  restored: true,
  voluntary: true,
  level: 2,
  kind: 'repair',
  category: 'lift',
  responsible: 'department',
  missed: 'answer',
  how: 'telephone',
  reason: 'mistaken',
  other: '0123456789',
}

describe.each(types)('%s', (type) => {
  test('is told in Chinese, with all its details and with none of them', () => {
    for (const entry of [
      { at, type, by: company, ...details },
      { at, type, by: company },
    ]) {
      const { title, lines, said } = factWords(entry, 'other', () => '电梯')
      const told = [title, ...lines, said?.label ?? ''].join('')
      expect(told).toMatch(/\p{Script=Han}{2}/u)
      expect(told).not.toMatch(unreadable)
    }
  })

  test('calls the resident 您 to themselves alone', () => {
    const told = (reader: 'complainant' | 'other') =>
      factWords({ at, type, by: 'resident', ...details }, reader, () => '电梯').title
    expect(told('other')).not.toContain('您')
    expect(told('complainant')).not.toContain('居民')
  })
})

test.each<[string, Partial<TimelineEntry> & { type: string }, string, string[]]>([
  [
    'a case that is passed on says to whom',
    { type: 'rerouted', to: fireRescue },
    '安居物业转由消防救援办理',
    ['办理期限不变'],
  ],
  [
    'an extension that is asked for says until when it would be',
    { type: 'extensionAsked', days: 3, until: '2026-11-20T10:00:00.000Z' },
    '安居物业申请延期 3 个工作日',
    ['如获同意，答复期限改为 11 月 20 日 18:00'],
  ],
  [
    'an escalation says what was missed and who knows of it',
    { type: 'escalated', by: 'clock', missed: 'accept', to: { ...company, role: 'district', name: null } },
    '逾期未受理，已报区县住建督办',
    [],
  ],
  [
    'silence is never told as solved',
    { type: 'closedBySilence', by: 'clock' },
    '到期没有确认，自动办结',
    ['记为未评价，不算已解决'],
  ],
  [
    'a changed kind says into what',
    { type: 'reclassified', kind: 'enquiry', category: 'lift' },
    '安居物业更改类别',
    ['改为：咨询 · 电梯'],
  ],
  [
    'a review in favour of the resident says so',
    { type: 'reviewed', upheld: true },
    '安居物业复核：意见成立，办理不到位',
    [],
  ],
  ['a fact of a later version is a change and no more', { type: 'toString' }, '工单有更新', []],
])('%s', (_, entry, title, lines) => {
  expect(factWords({ at, by: company, ...entry }, 'other', () => '电梯')).toMatchObject({ title, lines })
})

test('words that are not for the reader leave no empty quotation', () => {
  expect(factWords({ at, by: 'resident', type: 'reviewAsked' }, 'other').said).toBeNull()
  expect(factWords({ at, by: 'resident', type: 'confirmed', level: 5, words: '' }, 'other').said).toBeNull()
})

test('every duty has a title of its own', () => {
  expect(Object.keys(dutyTitles).sort()).toEqual([...dutyNames].sort())
  expect(new Set(Object.values(dutyTitles)).size).toBe(dutyNames.length)
})

test('every state and outcome is said in words', () => {
  const told = caseStates.flatMap((state) =>
    [null, ...outcomes].map((outcome) => stateWords({ state, outcome })),
  )
  for (const words of told) expect(words).not.toMatch(unreadable)
  expect(stateWords({ state: 'closed', outcome: 'unrated' })).toBe('已办结 · 未评价')
})

test('a place is told from the large to the small, a home by no number', () => {
  const where = { kind: 'public', spot: 'staircase', building: 'b3', detail: '东单元' } as const
  expect(whereWords({ where, building: '3 号楼' })).toBe('3 号楼 · 楼道、大堂 · 东单元')
  expect(whereWords({ where: { ...where, detail: '' }, building: null })).toBe('楼道、大堂')
  expect(whereWords({ where: { kind: 'home' }, building: '3 号楼' })).toBe('居民家中')
})

test('a company is named, an agency told by what it does, an office by what it is', () => {
  expect(
    [company, fireRescue, { ...company, role: 'district', name: null } as const].map(officeNameWords),
  ).toEqual(['安居物业', '消防救援', '区县住建'])
})

test('marks tell what sets a case apart, and nothing where it is like any other', () => {
  const plain = {
    state: 'submitted',
    outcome: null,
    escalatedTo: null,
    reopened: 0,
    households: 1,
    category: { code: 'cleaning', title: '环境卫生', emergency: false },
  } as const
  expect(markWords(plain)).toEqual([])
  expect(
    markWords({
      ...plain,
      category: { ...plain.category, emergency: true },
      escalatedTo: 'district',
      reopened: 2,
      households: 6,
    }),
  ).toEqual(['涉及安全', '已报区县住建督办', '第 2 次重办', '6 户反映'])
  expect(reopenedWords(1)).toBe('重办')
})
