import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { askForHousehold } from '../../../core/contract/approvals'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { ResidentKind } from '../../../core/rating/rating-content'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { goTab } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { useWrite } from '../../platform/use-write'

/** What the refused binding had asked for. */
export type Refused = { slip: string; kind: ResidentKind; leaseUntil?: string }

/** 请居委会批准: one more household than an account usually may, with the reason for it. */
export function AskForHousehold({ refused }: { refused: Refused }) {
  const reason = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const [asked, setAsked] = useState<OutputOf<typeof askForHousehold> | null>(null)
  const { write, busy, failure } = useWrite(askForHousehold)

  async function ask() {
    const said = reason.current.trim()
    setFault(said === '' ? '请写明理由，例如替父母办理。' : null)
    if (said !== '') setAsked(await write({ ...refused, reason: said }))
  }

  if (asked) {
    return (
      <>
        <Notice tone="success" urgent>
          申请已提交。居委会在 {dayWords(asked.expiresAt)} 前办理，结果会在“消息”中告诉您。
        </Notice>
        <View className="button-group">
          <Button kind="plain" onTap={() => goTab('home')}>
            回到首页
          </Button>
        </View>
      </>
    )
  }
  return (
    <View className="card">
      <View className="title">请居委会批准</View>
      <View className="spaced">您已绑定或近期绑定过三户。如确有需要，可以请居委会批准再绑定一户。</View>
      <Field
        label="理由"
        kind="area"
        maxLength={100}
        note="只有这一户的居委会能看到，办理后不再保存。"
        fault={fault}
        onInput={(text) => {
          reason.current = text
        }}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={ask}>
          提交申请
        </Button>
      </View>
    </View>
  )
}
