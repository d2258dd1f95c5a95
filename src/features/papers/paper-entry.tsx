import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { enterPaper, readPaper, resolvePaper } from '../../../core/contract/papers'
import { formatSlipCode, readSlipCode } from '../../../core/place/slip-code'
import type { RatingContent } from '../../../core/rating/rating-content'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { AnswerSheet } from '../../components/questionnaire/answer-sheet'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'

type Paper = OutputOf<typeof readPaper>
type State = OutputOf<typeof enterPaper>['state']

const doneWords: Record<State, string> = {
  entered: '第一次录入完成。请把这张表交给另一位工作人员录第二次。',
  ready: '两次录入一致，几分钟内计入。请将原件归档。',
  mismatch: '与先前的录入不一致。请把原件单独放好，再输入编号，对照原件核对。',
}

/** 录入纸质评价: one paper after the other, by its number. */
export function PaperEntry() {
  const [number, setNumber] = useState<string | null>(null)
  const [done, setDone] = useState<{ number: string; state: State } | null>(null)
  if (number !== null) {
    return (
      <OnePaper
        number={number}
        onDone={(state) => {
          setDone(state && { number, state })
          setNumber(null)
        }}
      />
    )
  }
  return (
    <>
      {done && (
        <Notice tone={done.state === 'mismatch' ? 'warning' : 'success'} urgent>
          {formatSlipCode(done.number)}：{doneWords[done.state]}
        </Notice>
      )}
      <NumberEntry onNumber={setNumber} />
      <View className="card note">
        两次录入须由两位工作人员分别进行，互相看不到对方录的内容。录成一致后，系统不再保存这张表是哪一户的。
      </View>
    </>
  )
}

function NumberEntry({ onNumber }: { onNumber: (number: string) => void }) {
  const typed = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  function open() {
    const number = readSlipCode(typed.current)
    setFault(number === null ? '编号是 12 位数字，有数字输错或漏输，请核对。' : null)
    if (number !== null) onNumber(number)
  }
  return (
    <View className="card">
      <Field
        label="评价表的编号"
        kind="digits"
        maxLength={20}
        fault={fault}
        note="12 位数字，四位一组，空格可输可不输。"
        onInput={(text) => {
          typed.current = text
        }}
        onConfirm={open}
      />
      <View className="button-group">
        <Button onTap={open}>打开</Button>
      </View>
    </View>
  )
}

type OnePaperProps = { number: string; onDone: (state: State | null) => void }

function OnePaper({ number, onDone }: OnePaperProps) {
  const load = useAnswer(readPaper, { number })
  return (
    <>
      <View className="card row">
        <View className="title">编号 {formatSlipCode(number)}</View>
        <Button kind="text" onTap={() => onDone(null)}>
          换一张
        </Button>
      </View>
      <Loaded load={load}>
        {(paper) => <EntryOf key={paper.turn} number={number} paper={paper} onDone={onDone} />}
      </Loaded>
    </>
  )
}

const turnWords: Record<Paper['turn'], string> = {
  first: '第一次录入。请照原件录入，不要改动住户的选择。',
  second: '第二次录入。您看不到第一次录的内容，请照原件录入。',
  resolve: '两次录入不一致，标红的地方请对照原件仔细核对，整张再录一次；与其中一次一致即计入。',
}

function EntryOf({ number, paper, onDone }: OnePaperProps & { paper: Paper }) {
  const { asked, turn, differs } = paper
  const entering = useWrite(enterPaper)
  const resolving = useWrite(resolvePaper)
  const day = useRef('')
  const [fault, setFault] = useState<string | null>(null)

  async function submit(content: RatingContent) {
    const stated = readDay(day.current)
    setFault(stated === null ? '请填写表上的填表日期，例如 20261109。' : null)
    if (stated === null) return
    const entry = { number, day: stated, content }
    const answer = turn === 'resolve' ? await resolving.write(entry) : await entering.write(entry)
    if (answer) onDone(answer.state)
  }

  return (
    <>
      <Notice tone={turn === 'resolve' ? 'warning' : 'info'}>{turnWords[turn]}</Notice>
      <View className="card">
        <Field
          label={differs.includes('day') ? '填表日期（两次录入不同，请核对）' : '填表日期'}
          placeholder="例如 20261109"
          maxLength={20}
          fault={fault}
          onInput={(text) => {
            day.current = text
          }}
        />
      </View>
      {differs.includes('reasons') && <Notice tone="danger">不满意的原因两次录入不同，请核对。</Notice>}
      <AnswerSheet
        asked={asked}
        marked={differs}
        words={turn === 'resolve' ? '提交核对结果' : '提交录入'}
        busy={entering.busy || resolving.busy}
        onSubmit={submit}
      />
      <FailureNotice failure={entering.failure ?? resolving.failure} />
    </>
  )
}

/** A day as it is typed (2026-11-9, 2026.11.09, 2026年11月9日, 20261109) in the one form it is sent in; null for anything else. */
function readDay(text: string): string | null {
  const plain = text.normalize('NFKC').trim()
  const found = /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ?? /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(plain)
  if (found === null) return null
  const [, year = '', month = '', day = ''] = found
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
