// @vitest-environment jsdom
import { useState } from 'react'
import { expect, test } from 'vitest'
import { type CampaignPlan, firstPlan } from '../../core/selection/campaign'
import { PlanForm } from '../../src/features/selection/plan-form'
import { draw } from './draw'

async function open() {
  let shown = firstPlan(2026, 'P')
  let faults = 0
  function Page() {
    const [plan, setPlan] = useState<CampaignPlan>(shown)
    shown = plan
    const count = (change: number) => {
      faults += change
    }
    return <PlanForm plan={plan} periods={[]} onChange={setPlan} onFaults={count} />
  }
  const { enter, alerts } = await draw(<Page />)
  return { enter, alerts, plan: () => shown, faults: () => faults }
}

test('a number that was cleared is said to be none until it is one again', async () => {
  const { enter, alerts, plan, faults } = await open()
  await enter('最少选树', '')
  expect([alerts(), faults(), plan().quota.fewest]).toEqual([['请填写整数。'], 1, 8])
  await enter('最少选树', '9')
  expect([alerts(), faults(), plan().quota.fewest]).toEqual([[], 0, 9])
})

test('decimals are taken where the contract takes them', async () => {
  const { enter, alerts, plan } = await open()
  await enter('投诉率不高于（件/百户·年）', '4.5')
  await enter('公示天数', '5.5')
  expect([alerts(), plan().parameters.complaintRateAtMost, plan().parameters.objectionDays]).toEqual([
    ['请填写整数。'],
    4.5,
    5,
  ])
})

test('a field that goes with its rule takes its fault along', async () => {
  const { enter, faults } = await open()
  await enter('满意度每档（分）', '一')
  expect(faults()).toBe(1)
  await enter('规则', 'weighted')
  expect(faults()).toBe(0)
})
