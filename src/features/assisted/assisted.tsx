import { View } from '@tarojs/components'
import { useState } from 'react'
import { readAssistedForm, submitAssisted } from '../../../core/contract/assisted'
import type { OutputOf } from '../../../core/contract/endpoint'
import { listHouseholds } from '../../../core/contract/slips'
import type { RatingContent } from '../../../core/rating/rating-content'
import { FailureNotice } from '../../components/failure-notice'
import { LevelRows } from '../../components/level-rows'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { OwnCompound, type OwnCompoundData } from '../../components/own-compound'
import { Empty } from '../../components/page'
import { AnswerSheet } from '../../components/questionnaire/answer-sheet'
import { Select } from '../../components/select'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import './assisted.scss'

type Form = OutputOf<typeof readAssistedForm>
type How = 'visit' | 'phone'

const ways = [
  { value: 'visit', words: '上门' },
  { value: 'phone', words: '电话' },
]

/** 协助填写: what a household answers to somebody at its door or on the telephone. */
export function Assisted() {
  return <OwnCompound>{(compound) => <AssistedIn compound={compound} />}</OwnCompound>
}

function AssistedIn({ compound }: { compound: OwnCompoundData }) {
  const form = useAnswer(readAssistedForm, { compound: compound.code })
  const [building, setBuilding] = useState(compound.buildings[0]?.code ?? '')
  return (
    <Loaded
      load={form}
      empty={() => (compound.buildings.length === 0 ? <Empty words="这个小区还没有楼栋。" /> : null)}
    >
      {(data) => (
        <>
          <Notice>
            协助填写的评价单独统计，不计入满意度得分。住户自己评价过的（手机或密封纸质），以住户自己的为准；您看不到住户是否评价过。请照住户的原话填写，不要引导。
          </Notice>
          <View className="card">
            <Select
              label="楼栋"
              options={compound.buildings.map(({ code, name }) => ({ value: code, words: name }))}
              chosen={building}
              onChoose={setBuilding}
            />
          </View>
          <InBuilding key={building} compound={compound.code} building={building} form={data} />
        </>
      )}
    </Loaded>
  )
}

type InBuildingProps = { compound: string; building: string; form: Form }

function InBuilding({ compound, building, form }: InBuildingProps) {
  const load = useAnswer(listHouseholds, { compound, building })
  return (
    <Loaded
      load={load}
      empty={({ households }) =>
        households.length === 0 ? <Empty words="这幢楼还没有住户，请先导入或生成楼盘表。" /> : null
      }
    >
      {({ households }) => <OneHome households={households} form={form} />}
    </Loaded>
  )
}

type OneHomeProps = { households: readonly { code: string; label: string }[]; form: Form }

function OneHome({ households, form }: OneHomeProps) {
  const [household, setHousehold] = useState('')
  const [how, setHow] = useState<How | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [done, setDone] = useState<{ label: string; times: number }>({ label: '', times: 0 })
  const { write, busy, failure } = useWrite(submitAssisted)

  async function submit(content: RatingContent) {
    setFault(household === '' ? '请选择房号。' : how === null ? '请选择上门还是电话。' : null)
    if (household === '' || how === null) return
    const answer = await write({ household, period: form.period.code, how, content })
    if (answer === null) return
    // The sheet begins anew for the next home.
    setDone(({ times }) => ({ label: answer.label, times: times + 1 }))
    setHousehold('')
  }

  return (
    <>
      <View>
        {done.label && (
          <Notice tone="success" urgent>
            {done.label} 的协助填写已保存，几分钟内计入协助填写一栏。
          </Notice>
        )}
      </View>
      <View className="card assisted-choice">
        <Select
          label="房号"
          options={[
            { value: '', words: '请选择' },
            ...households.map(({ code, label }) => ({ value: code, words: label })),
          ]}
          chosen={household}
          onChoose={setHousehold}
        />
        <LevelRows
          inline
          label="怎么问的"
          choices={ways}
          chosen={how}
          onChoose={(value) => setHow(value as How)}
        />
      </View>
      <AnswerSheet key={done.times} asked={form.asked} words="保存协助填写" busy={busy} onSubmit={submit} />
      {fault && (
        <View className="card field-fault" role="alert">
          {fault}
        </View>
      )}
      <FailureNotice failure={failure} />
    </>
  )
}
