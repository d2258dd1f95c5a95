import { View } from '@tarojs/components'
import { useState } from 'react'
import { listPeriods } from '../../../core/contract/figures'
import type { PeriodView } from '../../../core/contract/home'
import { readPaperProgress } from '../../../core/contract/papers'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { OwnCompound, type OwnCompoundData } from '../../components/own-compound'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { goTo } from '../../platform/go'
import { endWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'

/** 纸质评价: printing the forms, entering them twice, and how far they are, as counts. */
export function Papers() {
  const load = useAnswer(listPeriods, {})
  return (
    <Loaded
      load={load}
      empty={({ periods }) =>
        presentOf(periods) === undefined ? <Empty words="现在没有进行中或将要开始的评价周期。" /> : null
      }
    >
      {({ periods }) => {
        const period = presentOf(periods)
        return period ? (
          <OwnCompound>{(compound) => <PapersOf compound={compound} period={period} />}</OwnCompound>
        ) : null
      }}
    </Loaded>
  )
}

/** The period whose papers there is something to do with: the open one, else the one announced. */
function presentOf(periods: readonly PeriodView[]): PeriodView | undefined {
  return periods.find(({ state }) => state === 'open') ?? periods.find(({ state }) => state === 'announced')
}

function PapersOf({ compound, period }: { compound: OwnCompoundData; period: PeriodView }) {
  const [building, setBuilding] = useState(compound.buildings[0]?.code ?? '')
  const isOpen = period.state === 'open'
  return (
    <>
      <View className="card">
        <View className="title">
          {period.name} · {compound.name}
        </View>
        <View className="spaced">
          纸质评价由住户密封交回，当众拆封后由两位工作人员各录一次，一致的才计入本户，与手机评价同等对待。
          {endWords(period.closesAt)} 截止前没有录成一致的不计入。
        </View>
        <View className="note spaced">
          纸质评价按表上填写日期的当日零时计：同一天或之后又用手机评价的，以手机评价为准。
        </View>
        <View className="button-group">
          <Button disabled={!isOpen} onTap={() => goTo('paperEntry')}>
            录入或核对纸质评价
          </Button>
        </View>
        {!isOpen && <View className="note">评价开始后才能录入，现在可以先打印。</View>}
      </View>
      <Progress compound={compound.code} period={period.code} />
      <View className="card">
        <View className="strong">打印评价表</View>
        <View className="note spaced">每户一张 A4 纸，编号只能用一次。</View>
        <View className="spaced">
          <Select
            label="楼栋"
            options={compound.buildings.map(({ code, name, households }) => ({
              value: code,
              words: `${name}（${households} 户）`,
            }))}
            chosen={building}
            onChoose={setBuilding}
          />
        </View>
        <View className="button-group">
          <Button
            kind="plain"
            disabled={building === ''}
            onTap={() => goTo('paperSheets', { compound: compound.code, building, period: period.code })}
          >
            去打印
          </Button>
        </View>
      </View>
    </>
  )
}

function Progress({ compound, period }: { compound: string; period: string }) {
  const load = useAnswer(readPaperProgress, { compound, period })
  return (
    <Loaded load={load}>
      {({ issued, entered, mismatch, ready, counted, late }) => (
        <>
          {mismatch > 0 && (
            <Notice tone="warning">有 {mismatch} 张两次录入不一致，请找出原件，对照核对。</Notice>
          )}
          <View className="card flush">
            <Cell words="已打印，未录入" value={`${issued} 张`} />
            <Cell words="已录一次，等另一人录入" value={`${entered} 张`} />
            <Cell words="两次不一致，待核对" value={`${mismatch} 张`} />
            <Cell words="已录两次，几分钟内计入" value={`${ready} 张`} />
            <Cell words="已计入" value={`${counted} 张`} />
            {late > 0 && <Cell words="截止前没有录成一致，未计入" value={`${late} 张`} />}
          </View>
        </>
      )}
    </Loaded>
  )
}
