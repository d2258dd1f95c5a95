import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Cadence } from '../../../core/disclosure/cadence'
import {
  type DisclosureForm,
  type DisclosureKind,
  disclosureForms,
  disclosureKind,
} from '../../../core/disclosure/kinds'
import { Button } from '../../components/button'
import { formTitles } from '../../components/disclosure/disclosure-words'
import { Field } from '../../components/field'
import { Select } from '../../components/select'
import { cadenceOf, daysTyped } from './draft'
import { PublisherChoice } from './publisher-choice'
import { everyTitles } from './rule-words'

type KindFormProps = {
  kind: DisclosureKind
  kinds: readonly DisclosureKind[]
  /** Its form can still be chosen: nothing was published under it. */
  isNew: boolean
  onApply: (kind: DisclosureKind) => void
  onClose: () => void
}

type Text = 'title' | 'about' | 'basis' | 'clauses' | 'days' | 'months' | 'shown'

/** How often a form may be asked for: accounts are of a period, what is held on a day is told when it happens. */
const everyOf = (form: DisclosureForm): Cadence['every'][] => {
  if (form === 'meeting' || form === 'activity') return ['event']
  const spans: Cadence['every'][] = ['month', 'quarter', 'halfYear', 'year']
  return form === 'ledger' ? spans : ['standing', ...spans]
}

/** One kind of the draft: what it is, whose duty it is, how often, and why it has to be public. */
export function KindForm({ kind, kinds, isNew, onApply, onClose }: KindFormProps) {
  const { cadence } = kind
  const typed = useRef<Record<Text, string>>({
    ...{ title: kind.title, about: kind.about, basis: kind.basis, clauses: kind.clauses.join('、') },
    days: String('dueAfterDays' in cadence ? cadence.dueAfterDays : 30),
    months: String('renewAfterMonths' in cadence ? cadence.renewAfterMonths : 12),
    shown: String(kind.shownForDays),
  })
  const [form, setForm] = useState(kind.form)
  const [every, setEvery] = useState(cadence.every)
  const [publishers, setPublishers] = useState(kind.publishers)
  const [faults, setFaults] = useState<Partial<Record<Text | 'whole', string>>>({})

  function apply(retired: boolean) {
    const said = typed.current
    const read = {
      days: daysTyped(said.days, 180),
      months: daysTyped(said.months, 36),
      shown: daysTyped(said.shown, 3650),
    }
    const title = said.title.trim()
    const taken = kinds.some((each) => each.code !== kind.code && each.title === title)
    const found = {
      ...(title === '' && { title: '请填写名称。' }),
      ...(taken && { title: '已有同名的公示类别（含已停用的），请换一个名称。' }),
      ...(said.about.trim() === '' && { about: '请写明应公示哪些内容。' }),
      ...(said.basis.trim() === '' && { basis: '请写明公示依据。' }),
      ...(read.days === null && { days: '请填写 1 到 180 的整数。' }),
      ...(read.months === null && { months: '请填写 1 到 36 的整数。' }),
      ...(read.shown === null && { shown: '请填写 1 到 3650 的整数。' }),
    }
    const wanted = disclosureKind.safeParse({
      ...{ code: kind.code, title, about: said.about, form, publishers, basis: said.basis, retired },
      cadence: cadenceOf(every, read.days ?? 30, read.months ?? 12),
      shownForDays: read.shown ?? 365,
      clauses: said.clauses
        .split(/[、，,]/)
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    })
    const isWrong = Object.keys(found).length > 0
    setFaults(
      isWrong || wanted.success
        ? found
        : { whole: '请核对填写的内容：依据条款最多 6 条，每条最多 20 个字。' },
    )
    if (!isWrong && wanted.success) onApply(wanted.data)
  }
  const field = (name: Text) => ({
    initial: typed.current[name],
    fault: faults[name] ?? null,
    onInput: (text: string) => {
      typed.current[name] = text
    },
  })
  return (
    <>
      <Field label="名称" maxLength={20} {...field('title')} />
      <Field kind="area" label="应公示的内容" maxLength={200} {...field('about')} />
      {isNew && (
        <View className="rule-select">
          <Select
            label="格式"
            options={disclosureForms.map((value) => ({ value, words: formTitles[value] }))}
            chosen={form}
            onChoose={(value) => {
              const next = value as DisclosureForm
              setForm(next)
              const [first] = everyOf(next)
              if (first && !everyOf(next).includes(every)) setEvery(first)
            }}
          />
        </View>
      )}
      <PublisherChoice publishers={publishers} isOpen={form === 'activity'} onChange={setPublishers} />
      <View className="rule-select">
        <Select
          label="公示时间"
          options={everyOf(form).map((value) => ({ value, words: everyTitles[value] }))}
          chosen={every}
          onChoose={(value) => setEvery(value as Cadence['every'])}
        />
      </View>
      {every === 'standing' && (
        <Field kind="digits" label="至少几个月更新一次" maxLength={2} {...field('months')} />
      )}
      {every !== 'standing' && every !== 'event' && (
        <Field kind="digits" label="期满后几天内公示" maxLength={3} {...field('days')} />
      )}
      <Field kind="digits" label="至少公示几天" maxLength={4} {...field('shown')} />
      <Field label="公示依据" maxLength={200} {...field('basis')} />
      <Field
        label="通知条款（用顿号分开）"
        maxLength={120}
        placeholder="附件1-5、附件2 四-1"
        {...field('clauses')}
      />
      {faults.whole && (
        <View className="field-fault" role="alert">
          {faults.whole}
        </View>
      )}
      <View className="button-group">
        <Button onTap={() => apply(kind.retired)}>{isNew ? '加入改动' : '确定'}</Button>
        {!isNew && (
          <Button kind={kind.retired ? 'plain' : 'danger'} onTap={() => apply(!kind.retired)}>
            {kind.retired ? '恢复使用' : '停用这个类别'}
          </Button>
        )}
        <Button kind="plain" onTap={onClose}>
          取消
        </Button>
      </View>
    </>
  )
}
