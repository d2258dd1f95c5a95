import { describe, expect, test } from 'vitest'
import { firstPlan } from '../../core/selection/campaign'
import { rulesTable, ruleWords } from '../../src/features/selection/campaign-words'

const plan = firstPlan(2026, 'P')

describe('the rules of a selection', () => {
  test.each(['bandThenSheet', 'thresholdThenSheet', 'weighted'] as const)(
    'every rule ends with what every order is decided by: %s',
    (rule) => {
      expect(ruleWords({ ...plan.order, rule })).toMatch(/；仍相同的，依次比投诉率、未解决投诉率、满意度。$/)
    },
  )
  test('they say when a third assessor settles, and of the round on paper', () => {
    expect(rulesTable(plan)).toContainEqual([
      '两位评审的差距',
      '相差超过 10 分的，由第三位评审，取三份中居中的一份',
    ])
    expect(rulesTable(plan)).toContainEqual([
      '随机纸质评价',
      '评价截止前 14 天起，参评户数不足的申报小区各随机抽取 30 户',
    ])
  })
  test('what is looked back on is called as everywhere else', () => {
    expect(rulesTable(plan)).toContainEqual(['回溯期', '12 个月'])
  })
})
