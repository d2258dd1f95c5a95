import { expect, test } from 'vitest'
import { staffAct } from '../../core/complaint/acts'
import { dutyNames } from '../../core/complaint/duties'
import type { QueueRow, StaffCase } from '../../core/contract/cases'
import { actsOf, actWords } from '../../src/features/duties/act-words'
import { allView, askedOfAll, everything, isEverything } from '../../src/features/duties/all-view'
import { dueOf, dutyWords } from '../../src/features/duties/columns'
import { filledWith } from '../../src/features/duties/forms/form'
import { targetOf } from '../../src/features/duties/forms/target'
import { askedOf, filterOptions, isWhole, queueView, wholeQueue } from '../../src/features/duties/queue-view'

const acts = staffAct.def.options.map((option) => [...option.shape.type.def.values][0] as string)
const found = {
  handler: { role: 'propertyCompany', agency: null, name: null },
  limits: { extend: 5 },
} as StaffCase

test('every act of staff has words, and no words are kept for one that there is not', () => {
  expect(Object.keys(actWords).sort()).toEqual([...acts].sort())
})

test.each(Object.entries(actWords))(
  '%s says in Chinese what it means before it is done',
  (_, { title, means, done }) => {
    for (const words of [title, means(found), done]) {
      expect(words).toMatch(/\p{Script=Han}{2}/u)
      expect(words).not.toMatch(/[A-Za-z]|undefined|null/)
    }
  },
)

test('a return says who dispatches next and that the clock runs on', () => {
  expect(actWords.return.means(found)).toContain('退回后由街道（乡镇）派单，期限不停')
  const utility = { ...found, handler: { role: 'utility', agency: 'power', name: null } } as StaffCase
  expect(actWords.return.means(utility)).toContain('由区县住建派单')
})

const waits = (duty: (typeof dutyNames)[number], own: boolean) => ({
  ...{ duty, own },
  dueAt: '2026-11-12T10:00:00.000Z',
  overdue: false,
})

test.each(dutyNames)(
  'the act that discharges %s stands out for the desk that has the duty, and for no other',
  (duty) => {
    const [due] = actsOf({ may: acts, duties: [waits(duty, true)] }).due
    expect(due).toBeDefined()
    expect(actsOf({ may: acts, duties: [waits(duty, false)] }).due).toEqual([])
  },
)

test('nothing is offered that the cloud does not allow, and nothing that this version cannot do', () => {
  const { due, others } = actsOf({ may: ['accept', 'return', 'toString'], duties: [waits('accept', true)] })
  expect([due, others]).toEqual([['accept'], ['return']])
})

test('a view is asked for by what it narrows and nothing else', () => {
  expect(askedOf(wholeQueue, 0)).toEqual({})
  const view = { duty: 'accept', category: 'lift', compound: 'c1', overdue: true } as const
  expect(askedOf(view, 50)).toEqual({ ...view, from: 50 })
  expect([isWhole(wholeQueue), isWhole({ ...wholeQueue, overdue: true })]).toEqual([true, false])
  expect(askedOfAll(everything)).toEqual({})
  expect(askedOfAll({ ...everything, state: 'closed', compound: { code: 'c1', name: '海棠花园' } })).toEqual({
    state: 'closed',
    compound: 'c1',
  })
  expect([isEverything(everything), isEverything({ ...everything, kind: 'repair' })]).toEqual([true, false])
})

test('a kept view is read again as it was, and one of another version begins anew', () => {
  const view = { duty: 'review', category: '', compound: 'c1', overdue: true } as const
  expect(queueView.parse(JSON.parse(JSON.stringify(view)))).toEqual(view)
  expect(queueView.safeParse({ ...view, duty: 'gone' }).success).toBe(false)
  expect(allView.safeParse({ ...everything, state: 'gone' }).success).toBe(false)
})

test('filters are offered with how many wait, and a choice that nothing waits for any more stays to be seen', () => {
  const facets = {
    duties: [{ duty: 'accept', count: 3 } as const],
    categories: [{ code: 'lift', title: '电梯', count: 2 }],
    compounds: [],
  }
  const { duty, category, compound } = filterOptions(facets, { ...wholeQueue, compound: 'gone' })
  expect(duty.map(({ words }) => words)).toEqual(['全部', '受理（3）'])
  expect(category.map(({ words }) => words)).toEqual(['全部', '电梯（2）'])
  expect(compound).toEqual([
    { value: '', words: '全部' },
    { value: 'gone', words: '所选的已没有（0）' },
  ])
})

test('a row is held to its most urgent duty, else to the clock that runs', () => {
  const clock = { kind: 'confirm', dueAt: '2026-11-20T10:00:00.000Z', overdue: false } as const
  const duties = [waits('supervise', true), waits('answer', true)]
  const row = (more: Partial<QueueRow>) => ({ clock, duties: [], ...more }) as unknown as QueueRow
  expect(dueOf(row({ duties }))).toBe(duties[0])
  expect(dueOf(row({}))).toBe(clock)
  expect(dutyWords(row({ duties }))).toBe('督办、答复')
})

test('an office that works by agency is no target without one', () => {
  expect(targetOf({ role: '', agency: '' })).toBeNull()
  expect(targetOf({ role: 'department', agency: '' })).toBeNull()
  expect(targetOf({ role: 'department', agency: 'fireRescue' })).toEqual({
    role: 'department',
    agency: 'fireRescue',
  })
  expect(targetOf({ role: 'subdistrict', agency: '' })).toEqual({ role: 'subdistrict', agency: null })
})

test('a reason of blanks or of one letter is none', () => {
  const act = (reason: string) => ({ type: 'return', reason }) as const
  expect(filledWith('  好 ', '请写明理由。', act)).toEqual({ missing: '请写明理由。' })
  expect(filledWith(' 不属于 ', '请写明理由。', act)).toEqual({ act: { type: 'return', reason: '不属于' } })
})
