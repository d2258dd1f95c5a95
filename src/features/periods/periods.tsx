import { View } from '@tarojs/components'
import { useState } from 'react'
import { listPeriodPlans, type PeriodPlan } from '../../../core/contract/periods'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { PeriodForm } from './period-form'
import './periods.scss'
import { datesWords, stateTitles } from './plan-words'

/** 评价周期: every period of the city, and where the next one is planned. */
export function Periods() {
  const load = useAnswer(listPeriodPlans, {})
  const [planning, setPlanning] = useState(false)
  return (
    <Loaded load={load}>
      {({ plans }, reload) => (
        <>
          {planning ? (
            <PeriodForm
              before={null}
              others={plans}
              onSaved={({ code }) => {
                setPlanning(false)
                reload()
                goTo('period', { period: code })
              }}
              onCancel={() => setPlanning(false)}
            />
          ) : (
            <View className="button-group period-new">
              <Button onTap={() => setPlanning(true)}>新建评价周期</Button>
            </View>
          )}
          {plans.length === 0 ? (
            <Empty words="还没有评价周期。新建后先是草稿，检查通过再发布。" />
          ) : (
            <List plans={plans} />
          )}
        </>
      )}
    </Loaded>
  )
}

function List({ plans }: { plans: readonly PeriodPlan[] }) {
  return (
    <View className="card flush">
      {plans.map((plan) => (
        <Cell
          key={plan.code}
          words={plan.name}
          note={datesWords(plan)}
          value={plan.readiness?.key === 'wrong' ? '答案密钥不符' : stateTitles[plan.state]}
          onTap={() => goTo('period', { period: plan.code })}
        />
      ))}
    </View>
  )
}
