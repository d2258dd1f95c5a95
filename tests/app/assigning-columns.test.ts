import { expect, test } from 'vitest'
import { standingWords } from '../../src/features/assessing/assigning-columns'

type Row = Parameters<typeof standingWords>[0]

const seat = (name: Row['seats'][number]['seat'], handedInAt: string | null): Row['seats'][number] => ({
  ...{ seat: name, number: '1', holder: '周老师', role: 'assessor', agency: null },
  ...{ assignedAt: '', declaredAt: null, handedInAt },
})
const row = (seats: Row['seats'], changed: Partial<Row> = {}) =>
  ({ ...{ isPresent: true, score: null, needsThird: false }, seats, ...changed }) as Row

const both = [seat('first', 'a'), seat('second', 'b')]

test.each([
  ['one that was taken back', row(both, { isPresent: false }), '已撤回'],
  ['nobody assigned', row([]), '待分配'],
  ['one of two handed in', row([seat('first', 'a'), seat('second', null)]), '已提交 1/2'],
  ['two too far apart', row(both, { needsThird: true }), '待第三位'],
  ['a third who scores still', row([...both, seat('third', null)], { needsThird: true }), '待第三位'],
  [
    'a third handed in before the results',
    row([...both, seat('third', 'c')], { needsThird: true }),
    '待结果公布',
  ],
  ['two that agree before the results', row(both), '待结果公布'],
  ['a score', row(both, { score: 9445 }), '94.45 分'],
])('an application with %s is told what it waits for', (_, of, words) => {
  expect(standingWords(of)).toBe(words)
})
