import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { listSelectionObjections, ruleSelectionObjection } from '../../../core/contract/selection-objections'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { aspectTitles, objectionStates } from './list-words'
import { fewestLetters } from './object-sheet'
import './selection.scss'

type Objection = OutputOf<typeof listSelectionObjections>['objections'][number]

const objectors = { resident: '居民', applicant: '申报单位' } as const
const channels = { app: '线上', paper: '书面', phone: '电话' } as const

/** 选树异议: what was objected to, and the answers, which are published. */
export function SelectionObjections({ campaign }: { campaign: string }) {
  const load = useAnswer(listSelectionObjections, { campaign })
  const [answering, setAnswering] = useState<Objection | null>(null)
  return (
    <Loaded
      load={load}
      empty={({ objections }) => objections.length === 0 && <Empty words="还没有人提出异议。" />}
    >
      {({ objections }, reload) => (
        <>
          {objections.map((objection) => (
            <ObjectionCard
              key={objection.id}
              objection={objection}
              onAnswer={() => setAnswering(objection)}
            />
          ))}
          {answering && (
            <Answer
              objection={answering}
              onClose={() => setAnswering(null)}
              onDone={() => {
                setAnswering(null)
                reload()
              }}
            />
          )}
        </>
      )}
    </Loaded>
  )
}

function ObjectionCard({ objection, onAnswer }: { objection: Objection; onAnswer: () => void }) {
  const { name, aspect, list, objector, channel, why, raisedAt, state, answer, mayRule } = objection
  return (
    <View className="card">
      <View className="strong">
        {name}：{aspectTitles[aspect]}
      </View>
      <View className="note">
        {objectors[objector]} · {channels[channel]} · 第 {list} 份名单 · {fullMomentWords(raisedAt)}
      </View>
      <View className="spaced">{why}</View>
      <View className="note spaced">
        {objectionStates[state]}
        {answer && `：${answer.why}（${answer.office}，${fullMomentWords(answer.at)}）`}
      </View>
      {mayRule && (
        <View className="button-group">
          <Button onTap={onAnswer}>答复</Button>
        </View>
      )}
    </View>
  )
}

type AnswerProps = { objection: Objection; onDone: () => void; onClose: () => void }

function Answer({ objection: { id, name }, onDone, onClose }: AnswerProps) {
  const why = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(ruleSelectionObjection)

  async function answer(upheld: boolean) {
    const said = why.current.trim()
    const isShort = said.length < fewestLetters
    setFault(isShort ? `请写明理由，至少 ${fewestLetters} 个字。` : null)
    if (isShort || !(await write({ objection: id, upheld, why: said }))) return
    say(upheld ? '已答复。须更正的更正之后，请生成新的名单。' : '已答复。')
    onDone()
  }
  return (
    <Sheet title={`答复对${name}的异议`} onClose={onClose}>
      <Field
        kind="area"
        label="答复"
        note="在名单页公布，请勿写提出人的情况。"
        maxLength={500}
        counted
        fault={fault}
        onInput={(text) => {
          why.current = text
        }}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={() => void answer(true)}>
          异议成立
        </Button>
        <Button kind="plain" busy={busy} onTap={() => void answer(false)}>
          异议不成立
        </Button>
        <Button kind="plain" onTap={onClose}>
          返回
        </Button>
      </View>
    </Sheet>
  )
}
