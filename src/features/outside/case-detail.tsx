import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Category, parties, partyTitles } from '../../../core/complaint/categories'
import { outsideSourceTitles } from '../../../core/complaint/outside-case'
import {
  correctOutsideCase,
  linkOutsideCase,
  type OutsideCaseView,
} from '../../../core/contract/outside-cases'
import { wordsOfDay } from '../../../core/place/day'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { Select } from '../../components/select'
import { say } from '../../components/toast'
import { fullMomentWords } from '../../platform/time'
import { useWrite } from '../../platform/use-write'
import { resultWords } from './outside-words'

type CaseDetailProps = {
  shown: OutsideCaseView
  /** Name of the subdistrict. */
  place: string
  categories: readonly Category[]
  mayChange: boolean
  onChanged: () => void
  onCompound: (compound: { code: string; name: string }) => void
}

/** One case: what is stored of it, whether it is the same matter as a case of this app, and what it counts as. */
export function CaseDetail(props: CaseDetailProps) {
  const { shown, mayChange, onCompound } = props
  return (
    <>
      <Facts {...props} />
      <Button kind="text" onTap={() => onCompound({ code: shown.compound, name: shown.compoundName })}>
        只看这个小区
      </Button>
      {mayChange && <Linking {...props} />}
      {mayChange && <Correcting {...props} />}
    </>
  )
}

function Facts({ shown, place }: CaseDetailProps) {
  const facts: [string, string][] = [
    ['来源', outsideSourceTitles[shown.source]],
    ['小区', place ? `${shown.compoundName}（${place}）` : shown.compoundName],
    ['当日物业', shown.company ?? '没有登记物业服务企业'],
    ['受理日期', wordsOfDay(shown.receivedOn)],
    ['类别', shown.categoryTitle],
    ['责任单位', partyTitles[shown.responsible]],
    ['办理结果', resultWords(shown.result)],
    ['导入时间', fullMomentWords(shown.importedAt)],
  ]
  return (
    <>
      <View className="outside-facts">
        {facts.map(([title, words]) => (
          <View key={title} className="outside-fact">
            <View className="note">{title}</View>
            <View className="cell-words">{words}</View>
          </View>
        ))}
      </View>
      {shown.ruling && (
        <Notice>
          归类已更正（{fullMomentWords(shown.ruling.at)}）：{shown.ruling.why}
        </Notice>
      )}
      {shown.link && (
        <Notice>
          与本平台投诉 {shown.linkedTo} 是同一件事，只计一次：{shown.link.why}
        </Notice>
      )}
    </>
  )
}

const reasonNote = '原因会记入操作记录，请勿写投诉人的姓名、电话和住址。'

function Linking({ shown, onChanged }: CaseDetailProps) {
  const [typed, setTyped] = useState('')
  const [why, setWhy] = useState('')
  const { write, busy, failure } = useWrite(linkOutsideCase)
  const { source, number, linkedTo } = shown
  const digits = typed.replace(/[\s-]/g, '')
  const isWhole = /^\d{10}$/.test(digits)
  const isReasoned = why.trim().length >= 2

  async function link(caseNumber: string | null) {
    if (!(await write({ source, number, caseNumber, why: why.trim() }))) return
    say(caseNumber === null ? '已取消关联，恢复单独计数。' : '已关联，两件只计一次。')
    onChanged()
  }

  return (
    <View className="outside-part">
      <View className="strong">{linkedTo === null ? '与本平台的投诉是同一件事？' : '取消关联'}</View>
      {linkedTo === null && (
        <Field
          label="本平台投诉编号"
          kind="digits"
          placeholder="10 位数字"
          maxLength={13}
          note="须是同一个小区的投诉；关联后两件只计一次。"
          fault={typed !== '' && !isWhole && digits.length >= 10 ? '编号是 10 位数字，请核对。' : null}
          onInput={setTyped}
        />
      )}
      <Field
        label="原因"
        placeholder="例如 同一天反映同一部电梯"
        maxLength={200}
        note={reasonNote}
        onInput={setWhy}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        {linkedTo === null ? (
          <Button busy={busy} disabled={!isWhole || !isReasoned} onTap={() => link(digits)}>
            关联
          </Button>
        ) : (
          <Button kind="plain" busy={busy} disabled={!isReasoned} onTap={() => link(null)}>
            取消关联
          </Button>
        )}
      </View>
    </View>
  )
}

const partyOptions = parties.map((party) => ({ value: party, words: partyTitles[party] }))

function Correcting({ shown, categories, onChanged }: CaseDetailProps) {
  const [category, setCategory] = useState(shown.category)
  const [responsible, setResponsible] = useState<string>(shown.responsible)
  const [why, setWhy] = useState('')
  const { write, busy, failure } = useWrite(correctOutsideCase)
  const changes = category !== shown.category || responsible !== shown.responsible

  async function correct() {
    const party = parties.find((each) => each === responsible) ?? shown.responsible
    const { source, number } = shown
    if (!(await write({ source, number, category, responsible: party, why: why.trim() }))) return
    say('归类已更正。')
    onChanged()
  }

  return (
    <View className="outside-part">
      <View className="strong">更正归类</View>
      <View className="outside-selects">
        <Select
          label="类别"
          options={categories.map(({ code, title }) => ({ value: code, words: title }))}
          chosen={category}
          onChoose={(code) => {
            setCategory(code)
            setResponsible(categories.find((each) => each.code === code)?.party ?? responsible)
          }}
        />
        <Select label="责任单位" options={partyOptions} chosen={responsible} onChoose={setResponsible} />
      </View>
      <Field label="更正的原因" maxLength={200} note={reasonNote} onInput={setWhy} />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button kind="plain" busy={busy} disabled={!changes || why.trim().length < 2} onTap={correct}>
          更正
        </Button>
      </View>
    </View>
  )
}
