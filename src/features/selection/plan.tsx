import { View } from '@tarojs/components'
import { useState } from 'react'
import { launchCampaign, readCampaignPlan, saveCampaign } from '../../../core/contract/campaigns'
import type { OutputOf } from '../../../core/contract/endpoint'
import { stageNames, stageTitles } from '../../../core/selection/stages'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { DataTable } from '../../components/plot/data-table'
import { Select } from '../../components/select'
import { say } from '../../components/toast'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { daysWords, moveWords, remarkWords, rulesTable } from './campaign-words'
import { MoveStage } from './move-stage'
import { PlanForm } from './plan-form'
import './selection.scss'
import { Confirm } from './confirm'

type Read = OutputOf<typeof readCampaignPlan>

/** 选树方案 of a year: planned as a draft, launched once, and then moved in plain sight alone. */
export function SelectionPlan({ year: given }: { year: number }) {
  const [year, setYear] = useState(given)
  const load = useAnswer(readCampaignPlan, { year })
  return (
    <>
      <View className="card">
        <Select
          label="年度"
          options={[given - 1, given, given + 1].map((each) => ({
            value: String(each),
            words: `${each} 年`,
          }))}
          chosen={String(year)}
          onChoose={(value) => setYear(Number(value))}
        />
      </View>
      <Loaded load={load}>
        {(read, reload) => (
          <>
            <Remarks read={read} />
            {read.state === null || read.state === 'draft' ? (
              <Draft key={read.code} year={year} read={read} reload={reload} />
            ) : (
              <Launched year={year} read={read} reload={reload} />
            )}
            <LastYear read={read} year={year} />
          </>
        )}
      </Loaded>
    </>
  )
}

function Remarks({ read: { remarks } }: { read: Read }) {
  return (
    <>
      {remarks.map((remark) => (
        <Notice key={remark.code} tone="warning">
          {remarkWords(remark)}
        </Notice>
      ))}
    </>
  )
}

function LastYear({ read: { lastYear }, year }: { read: Read; year: number }) {
  if (lastYear.length === 0) return null
  return (
    <View className="card">
      <View className="strong">{year - 1} 年入选</View>
      <View className="note">只作展示，本年度排序不因此优先。</View>
      <View className="spaced">{lastYear.map(({ name }) => name).join('、')}</View>
    </View>
  )
}

type PlanProps = { year: number; read: Read; reload: () => void }

function Draft({ year, read, reload }: PlanProps) {
  const [plan, setPlan] = useState(read.plan)
  const [faults, setFaults] = useState(0)
  const [asking, setAsking] = useState(false)
  const saving = useWrite(saveCampaign)
  const launching = useWrite(launchCampaign)
  const isSaved = read.state === 'draft' && JSON.stringify(plan) === JSON.stringify(read.plan)

  async function save() {
    if (!(await saving.write({ year, plan }))) return
    say('方案已保存。')
    reload()
  }
  async function launch() {
    if (!(await launching.write({ code: read.code }))) return
    setAsking(false)
    say('选树活动已发布。')
    reload()
  }
  return (
    <>
      <PlanForm
        plan={plan}
        periods={read.periods}
        onChange={setPlan}
        onFaults={(change) => setFaults((before) => before + change)}
      />
      <View className="card">
        <FailureNotice failure={saving.failure} />
        <View className="button-group">
          <Button busy={saving.busy} disabled={isSaved || faults > 0} onTap={() => void save()}>
            保存方案
          </Button>
          <Button kind="plain" disabled={!isSaved || faults > 0} onTap={() => setAsking(true)}>
            发布活动
          </Button>
        </View>
        {faults > 0 ? (
          <View className="field-fault" role="status">
            有 {faults} 个数字没有填好，改好以后才能保存。
          </View>
        ) : (
          !isSaved && <View className="note">保存之后才能发布。</View>
        )}
      </View>
      {asking && (
        <Confirm
          title="发布选树活动吗？"
          words="发布后所有人可见，名额、规则和标准不能再改；日程可以调整，但会写明原因。"
          act="发布"
          busy={launching.busy}
          failure={launching.failure}
          onConfirm={() => void launch()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

function Launched({ year, read, reload }: PlanProps) {
  const { plan, moves, state, code } = read
  const [moving, setMoving] = useState(false)
  return (
    <View className="selection-columns">
      <View className="card">
        <View className="title">日程</View>
        <DataTable
          label="日程"
          table={{
            columns: ['阶段', '日期'],
            rows: stageNames.map((stage) => [stageTitles[stage], daysWords(plan.stages[stage], year)]),
          }}
        />
        {moves.map((move) => (
          <View key={`${move.at}|${move.stage}`} className="note spaced">
            {stageTitles[move.stage]}：{moveWords(move, year)}
          </View>
        ))}
        {state === 'launched' && (
          <View className="button-group">
            <Button kind="plain" onTap={() => setMoving(true)}>
              调整日程
            </Button>
          </View>
        )}
      </View>
      <View className="card">
        <View className="title">{plan.name}</View>
        <View className="note">{state === 'ended' ? '活动已经结束。' : '活动已经发布，规则不再改动。'}</View>
        <DataTable label="选树规则" table={{ columns: ['项目', '规定'], rows: rulesTable(plan) }} />
      </View>
      {moving && (
        <MoveStage
          code={code}
          stages={plan.stages}
          onClose={() => setMoving(false)}
          onDone={() => {
            setMoving(false)
            reload()
          }}
        />
      )}
    </View>
  )
}
