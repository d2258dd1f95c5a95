import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import {
  type listExperienceDrafts,
  publishExperience,
  withdrawExperience,
} from '../../../core/contract/experiences'
import { type ExperienceText, experienceTitles } from '../../../core/selection/experience'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { say } from '../../components/toast'
import { goTo } from '../../platform/go'
import { useWrite } from '../../platform/use-write'
import './experiences.scss'

type Listed = OutputOf<typeof listExperienceDrafts>
type ExperienceFormProps = {
  campaign: NonNullable<Listed['campaign']>
  row: Listed['rows'][number]
  onClose: (changed: boolean) => void
}

const fields: readonly { name: keyof ExperienceText; most: number; area: boolean }[] = [
  { name: 'title', most: 60, area: false },
  { name: 'practices', most: 5000, area: true },
  { name: 'results', most: 5000, area: true },
  { name: 'transferable', most: 2000, area: true },
]

/** One case as it is written, from the application's own words at first. */
export function ExperienceForm({ campaign, row, onClose }: ExperienceFormProps) {
  const { compound, compoundName, published } = row
  const [text, setText] = useState<ExperienceText>(() => published?.text ?? firstText(row))
  const [why, setWhy] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const publishing = useWrite(publishExperience)
  const withdrawing = useWrite(withdrawExperience)
  const isFirst = published === null
  const of = { campaign: campaign.code, compound }

  async function publish() {
    const empty = fields.find(({ name }) => text[name].trim() === '')
    if (empty) return setFault(`请填写“${experienceTitles[empty.name]}”。`)
    if (!isFirst && why.trim() === '') return setFault('请说明为什么更改。')
    setFault(null)
    const input = { ...of, text, versions: published?.versions ?? 0, why: isFirst ? null : why.trim() }
    if ((await publishing.write(input)) === null) return
    say('案例已发布。')
    onClose(true)
  }

  async function withdraw() {
    if (why.trim() === '') return setFault('请说明为什么撤下。')
    setFault(null)
    if ((await withdrawing.write({ ...of, why: why.trim() })) === null) return
    say('案例已撤下。')
    onClose(true)
  }

  return (
    <View className="card experience-form">
      <View className="title">{compoundName}</View>
      {published?.withdrawn && (
        <Notice tone="warning">这个案例已撤下：{published.withdrawn.why}。再次发布后重新可见。</Notice>
      )}
      {fields.map(({ name, most, area }) => (
        <Field
          key={name}
          label={experienceTitles[name]}
          kind={area ? 'area' : 'line'}
          maxLength={most}
          counted={area}
          initial={text[name]}
          onInput={(words) => setText((before) => ({ ...before, [name]: words }))}
        />
      ))}
      {!isFirst && (
        <Field
          label="更改或撤下的原因（记入操作记录）"
          kind="area"
          maxLength={500}
          counted
          onInput={setWhy}
        />
      )}
      {fault && (
        <Notice tone="danger" urgent>
          {fault}
        </Notice>
      )}
      <FailureNotice failure={publishing.failure ?? withdrawing.failure} />
      <View className="button-group">
        <Button busy={publishing.busy} disabled={!campaign.open} onTap={publish}>
          {isFirst ? '发布' : '发布新的一版'}
        </Button>
        {published && published.withdrawn === null && (
          <Button kind="danger" busy={withdrawing.busy} onTap={withdraw}>
            撤下
          </Button>
        )}
        {published && published.withdrawn === null && (
          <Button kind="plain" onTap={() => goTo('experience', of)}>
            查看发布的案例
          </Button>
        )}
        <Button kind="text" onTap={() => onClose(false)}>
          返回列表
        </Button>
      </View>
    </View>
  )
}

function firstText({ compoundName, practices, results }: Listed['rows'][number]): ExperienceText {
  return {
    title: `${compoundName}的做法`.slice(0, 60),
    ...{ practices: practices.slice(0, 5000), results: results.slice(0, 5000), transferable: '' },
  }
}
