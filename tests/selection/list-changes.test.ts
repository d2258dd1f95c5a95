import { expect, it } from 'vitest'
import { listChanges } from '../../core/selection/list-changes'
import { listOf } from '../../core/selection/selection-order'
import { candidateOf, met, rulesOf } from './candidates-in-tests'

const listed = (candidates: ReturnType<typeof candidateOf>[]) => ({
  candidates,
  outcome: listOf(candidates, rulesOf()),
})

it('names what is otherwise than in the list before, and whom it moves', () => {
  const a = candidateOf('A', { points: 95 })
  const b = candidateOf('B', { points: 90 })
  const unmet = met.map((each) => (each.principle === 2 ? { ...each, state: 'unmet' as const } : each))
  const before = listed([a, b, candidateOf('C', { points: 85 })])
  const after = listed([
    { ...a, principles: unmet },
    { ...b, sheet: { score: 9100, items: [], why: null } },
    candidateOf('C', { points: 85, ruledOut: { why: '材料不实' } }),
  ])
  expect(listChanges(before, after)).toEqual([
    { compound: 'A', name: '演示·A小区', from: 1, to: null, facts: ['原则要求第 2 条由符合改为不符合'] },
    { compound: 'B', name: '演示·B小区', from: 2, to: 1, facts: ['附件2得分由90 分改为91 分'] },
    { compound: 'C', name: '演示·C小区', from: 3, to: null, facts: ['经裁定退出：材料不实'] },
  ])
  expect(listChanges(before, before)).toEqual([])
})

it('names who comes and who has withdrawn', () => {
  expect(listChanges(listed([candidateOf('A')]), listed([candidateOf('B')]))).toEqual([
    { compound: 'A', name: '演示·A小区', from: 1, to: null, facts: ['申报已撤回'] },
    { compound: 'B', name: '演示·B小区', from: null, to: 1, facts: ['新进入选树范围'] },
  ])
})
