import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { printPaperRound } from '../../../core/contract/paper-rounds'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { PaperForm } from '../../components/paper-form/paper-form'
import { PrintSheets } from '../../components/print-sheets'
import { inBrowser } from '../../platform/target'
import { endWords } from '../../platform/time'
import { useWrite } from '../../platform/use-write'

type Printed = OutputOf<typeof printPaperRound>

/** 打印随机纸质评价表: the forms of the households that were drawn in a compound. A printer stands beside a desk. */
export function RoundSheets({ campaign, compound }: { campaign: string; compound: string }) {
  const [printed, setPrinted] = useState<Printed | null>(null)
  const { write, busy, failure } = useWrite(printPaperRound)
  if (!inBrowser) return <Empty words="打印需要在电脑浏览器中打开本页。" />
  if (printed !== null) return <Sheets printed={printed} />
  return (
    <>
      <View className="card">
        <View className="title">随机抽取住户的评价表</View>
        <View className="spaced">
          按抽取结果为每户生成一张评价表，请逐户送达，由住户填写后密封交回，再由两位工作人员各录一次。请勿更换住户。
        </View>
        <Notice tone="warning">再次生成时，以前打印、还没有录成一致的评价表随即作废，请勿混用。</Notice>
      </View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={async () => setPrinted(await write({ campaign, compound }))}>
          生成评价表
        </Button>
      </View>
    </>
  )
}

function Sheets({ printed }: { printed: Printed }) {
  const { compoundName, forms, period } = printed
  return (
    <>
      <View className="card">
        <View className="title">
          {compoundName}：{forms.length} 张评价表
        </View>
        <Notice tone="warning">编号只在本页显示，离开后不能再看到。请先打印，再离开。</Notice>
        <View className="button-group">
          <Button onTap={() => window.print()}>打印</Button>
        </View>
        <View className="note spaced">
          纸张选 A4 纵向，边距选“无”，缩放选 100%。每户另配一个信封，{endWords(period.closesAt)} 前录完。
        </View>
      </View>
      <PrintSheets>
        {forms.map((form) => (
          <PaperForm key={form.number} form={form} printed={printed} />
        ))}
      </PrintSheets>
    </>
  )
}
