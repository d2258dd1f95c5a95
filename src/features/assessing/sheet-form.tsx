import { View } from '@tarojs/components'
import { useState } from 'react'
import { handInAssessment, type readAssessment, saveAssessment } from '../../../core/contract/assessments'
import type { OutputOf } from '../../../core/contract/endpoint'
import { scoreSheet, sheetItems } from '../../../core/selection/score-sheet'
import { type ScoredItem, sheetFaults, sheetTotal } from '../../../core/selection/sheet'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Notice } from '../../components/notice'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { totalWords } from './assessing-words'
import { evidenceOf } from './evidence'
import { ItemForm } from './item-form'
import { beginWith, sheetDrafts } from './sheet-drafts'

type Read = OutputOf<typeof readAssessment>
type Case = NonNullable<Read['case']>
type SheetFormProps = { read: Read; of: Case; onSaved: () => void }

const nothing = (item: string): ScoredItem => ({ item, points: null, note: '', evidence: [] })

/** The sheet as it is filled in, item by item; what is typed stays on the phone until it is saved. */
export function SheetForm({ read: { application }, of, onSaved }: SheetFormProps) {
  const { sheet, visits } = of
  const { points, prefill, revision } = sheet
  const [items, setItems] = useState(() => beginWith(sheet, sheetDrafts.read(application)))
  const [looked, setLooked] = useState(false)
  const [asking, setAsking] = useState(false)
  const saving = useWrite(saveAssessment)
  const handing = useWrite(handInAssessment)
  const evidence = evidenceOf(of)
  const visitPhotos = new Set(visits.flatMap(({ photos }) => photos.map(({ file }) => file)))
  const faults = sheetFaults(items, { points, prefill, visitPhotos })
  const scored = items.filter(({ points: given }) => given !== null).length
  const total = sheetTotal(items)

  function change(changed: ScoredItem) {
    const others = items.filter(({ item }) => item !== changed.item)
    const next = [...others, changed]
    setItems(next)
    sheetDrafts.keep(application, { revision, items: next })
  }

  async function save() {
    if ((await saving.write({ application, revision, items: [...items] })) === null) return
    sheetDrafts.drop(application)
    say('已保存，可以以后继续。')
    onSaved()
  }

  async function handIn() {
    const seen = prefill.map(({ item, points: suggested }) => ({ item, points: suggested }))
    const done = await handing.write({ application, revision, items: [...items], seen })
    setAsking(false)
    // What the system suggests may have changed meanwhile: it is shown anew, and what was typed stays.
    if (done === null) return onSaved()
    sheetDrafts.drop(application)
    say('评分已提交。')
    onSaved()
  }

  function look() {
    setLooked(true)
    if (faults.length === 0) setAsking(true)
  }

  return (
    <>
      {scoreSheet.map(({ code, title, weight, items: ofCategory }) => (
        <View key={code} className="card">
          <View className="title">
            {code}、{title}（{weight} 分）
          </View>
          {ofCategory.map((item) => (
            <ItemForm
              key={item.code}
              item={item}
              most={points[item.code] ?? 0}
              suggested={prefill.find((each) => each.item === item.code) ?? null}
              said={items.find((each) => each.item === item.code) ?? nothing(item.code)}
              evidence={evidence}
              fault={looked ? (faults.find((each) => each.item === item.code)?.fault ?? null) : null}
              onChange={change}
            />
          ))}
        </View>
      ))}
      <View className="card">
        <View className="strong" role="status">
          已评 {scored}/{sheetItems.length} 项{total !== null && `，${totalWords(total, prefill)}`}
        </View>
        {looked && faults.length > 0 && (
          <Notice tone="danger" urgent>
            还有 {faults.length} 项不完整：{faults.map(({ item }) => item).join('、')}
          </Notice>
        )}
        <FailureNotice failure={saving.failure ?? handing.failure} />
        <View className="button-group">
          <Button busy={handing.busy} onTap={look}>
            提交评分
          </Button>
          <Button kind="plain" busy={saving.busy} onTap={save}>
            保存，以后继续
          </Button>
        </View>
        <View className="note spaced">
          两位评审各自评分，互相看不到；提交后不能改动。相差超过规定分数的，再由第三位评审，取三份中居中的一份。
        </View>
      </View>
      {asking && total !== null && (
        <Sheet title="确定提交评分吗？" onClose={() => setAsking(false)}>
          <View className="spaced">{totalWords(total, prefill)}。提交后不能再改动。</View>
          <View className="button-group">
            <Button busy={handing.busy} onTap={handIn}>
              确定提交
            </Button>
            <Button kind="plain" onTap={() => setAsking(false)}>
              再看看
            </Button>
          </View>
        </Sheet>
      )}
    </>
  )
}
