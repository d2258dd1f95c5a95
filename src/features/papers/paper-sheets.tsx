import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { issuePaperForms } from '../../../core/contract/papers'
import { listHouseholds } from '../../../core/contract/slips'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { PaperForm } from '../../components/paper-form/paper-form'
import { PrintSheets } from '../../components/print-sheets'
import { inBrowser } from '../../platform/target'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import './papers.scss'

type Households = OutputOf<typeof listHouseholds>['households']
type Building = { compound: string; building: string; period: string }

/** 打印评价表: a form for every home of a building, or for some. A printer stands beside a desk, so this is the browser's page. */
export function PaperSheets() {
  const { compound = '', building = '', period = '' } = useRouter().params
  const load = useAnswer(listHouseholds, { compound, building })
  if (!inBrowser) return <Empty words="打印需要在电脑浏览器中打开本页。" />
  return (
    <Loaded
      load={load}
      empty={({ households }) =>
        households.length === 0 ? <Empty words="这幢楼还没有住户，请先导入或生成楼盘表。" /> : null
      }
    >
      {({ households }) => <PrintBuilding place={{ compound, building, period }} households={households} />}
    </Loaded>
  )
}

function PrintBuilding({ place, households }: { place: Building; households: Households }) {
  const [some, setSome] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [forms, setForms] = useState<OutputOf<typeof issuePaperForms> | null>(null)
  const { write, busy, failure } = useWrite(issuePaperForms)
  const count = some ? chosen.length : households.length

  function toggle(code: string) {
    setChosen(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code])
  }

  if (forms) {
    return (
      <>
        <View className="card">
          <View className="title">
            {forms.compoundName}：{forms.forms.length} 张评价表
          </View>
          <Notice tone="warning">编号只在本页显示，离开后不能再看到。请先打印，再离开。</Notice>
          <View className="button-group">
            <Button onTap={() => window.print()}>打印</Button>
          </View>
          <View className="note spaced">纸张选 A4 纵向，边距选“无”，缩放选 100%。每户另配一个信封。</View>
        </View>
        <PrintSheets>
          {forms.forms.map((form) => (
            <PaperForm key={form.number} form={form} printed={forms} />
          ))}
        </PrintSheets>
      </>
    )
  }
  return (
    <>
      <View className="card">
        <Checkbox checked={some} onToggle={() => setSome(!some)}>
          只打印部分住户
        </Checkbox>
        {some && (
          <View className="papers-homes">
            {households.map(({ code, label }) => (
              <Checkbox key={code} checked={chosen.includes(code)} onToggle={() => toggle(code)}>
                {label}
              </Checkbox>
            ))}
          </View>
        )}
        <Notice tone="warning">生成后，这些住户以前打印、还没有录成一致的评价表随即作废，请勿混用。</Notice>
      </View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button
          busy={busy}
          disabled={count === 0 || (some && count > 200)}
          onTap={async () => setForms(await write({ ...place, households: some ? [...chosen] : null }))}
        >
          生成 {count} 张评价表
        </Button>
      </View>
    </>
  )
}
