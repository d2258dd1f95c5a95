import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { listPeriodPlans, type PeriodPlan, readPeriodCheck } from '../../../core/contract/periods'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { goBack, goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { Announce } from './announce'
import { CheckList } from './check-list'
import { DeleteDraft } from './delete-draft'
import { Extend } from './extend'
import { Facts } from './facts'
import { RuleNote } from './method-choices'
import { PeriodForm } from './period-form'
import './periods.scss'
import { stateTitles } from './plan-words'

type Checked = OutputOf<typeof readPeriodCheck>

/** One period: its plan, its check list while it is a draft, and what may still be done with it. */
export function Period({ code }: { code: string }) {
  const load = useAnswer(readPeriodCheck, { period: code })
  const all = useAnswer(listPeriodPlans, {})
  const plans = all.status === 'done' ? all.data.plans : []
  const others = plans.filter((plan) => plan.code !== code)
  return (
    <Loaded load={load}>
      {(checked, reload) => <Planned checked={checked} others={others} onChanged={reload} />}
    </Loaded>
  )
}

type PlannedProps = { checked: Checked; others: readonly PeriodPlan[]; onChanged: () => void }

function Planned({ checked, others, onChanged }: PlannedProps) {
  const { plan } = checked
  const [changing, setChanging] = useState(false)
  if (changing) {
    return (
      <PeriodForm
        before={plan}
        others={others}
        onSaved={() => {
          setChanging(false)
          onChanged()
        }}
        onCancel={() => setChanging(false)}
      />
    )
  }
  const isWrong = plan.state !== 'draft' && plan.readiness !== null && plan.readiness.key !== 'set'
  return (
    <>
      {isWrong && <Notice tone="danger">答案密钥与发布时不符，评价暂停受理，请技术人员立即核对。</Notice>}
      <View className="period-grid">
        <View className="card">
          <View className="row">
            <View className="title">{plan.name}</View>
            <View className="note">{stateTitles[plan.state]}</View>
          </View>
          <Facts plan={plan} />
          <RuleNote rule={plan.methodChoices.orderRule} />
          <View className="button-group">
            <Button kind="plain" onTap={() => goTo('participation', { period: plan.code })}>
              {plan.state === 'draft' ? '各小区需要多少户参评' : '参评进度'}
            </Button>
            {plan.state === 'draft' && (
              <Button kind="plain" onTap={() => setChanging(true)}>
                修改草稿
              </Button>
            )}
            {plan.snapshot && (
              <>
                <Button kind="plain" onTap={() => goTo('methodAnnex', { period: plan.code })}>
                  方法附录
                </Button>
                <Button kind="plain" onTap={() => goTo('snapshots', { period: plan.code })}>
                  快照与核验
                </Button>
              </>
            )}
            {(plan.state === 'announced' || plan.state === 'open') && plan.extension === null && (
              <Extend plan={plan} others={others} onExtended={onChanged} />
            )}
          </View>
        </View>
        {plan.state === 'draft' && <Checks checked={checked} onChanged={onChanged} />}
      </View>
    </>
  )
}

function Checks({ checked, onChanged }: Omit<PlannedProps, 'others'>) {
  const { plan, checks, ready } = checked
  return (
    <View className="card">
      <View className="row">
        <View className="title">发布前检查</View>
        <Button kind="text" onTap={onChanged}>
          刷新
        </Button>
      </View>
      <CheckList plan={plan} checks={checks} />
      {!ready && <Notice tone="warning">全部通过后才能发布。</Notice>}
      <View className="button-group">
        <Announce plan={plan} ready={ready} onAnnounced={onChanged} />
        <DeleteDraft plan={plan} onDeleted={goBack} />
      </View>
    </View>
  )
}
