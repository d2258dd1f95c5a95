import { View } from '@tarojs/components'
import { useState } from 'react'
import { readSheetRules, saveSheetRules } from '../../../core/contract/assigning'
import type { OutputOf } from '../../../core/contract/endpoint'
import { scoreSheet } from '../../../core/selection/score-sheet'
import {
  pointsFaults,
  pointsWords,
  readPoints,
  sheetParametersFit,
} from '../../../core/selection/sheet-parameters'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { say } from '../../components/toast'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { PrefillRules, SheetStandard } from './sheet-standard'
import './standards.scss'

type Sheet = OutputOf<typeof readSheetRules>['sheet']

/** 评分标准 for the bureau: points of the items of 附件2; to change before the launch, to read after it. */
export function SheetRules({ campaign }: { campaign: string }) {
  const load = useAnswer(readSheetRules, { campaign })
  return (
    <Loaded load={load}>
      {({ sheet, mayChange }, reload) =>
        mayChange ? (
          <Editor campaign={campaign} initial={sheet} onSaved={reload} />
        ) : (
          <>
            <Notice>活动发布后，评分标准不再改动。</Notice>
            <SheetStandard sheet={sheet} />
            <PrefillRules sheet={sheet} />
          </>
        )
      }
    </Loaded>
  )
}

type EditorProps = { campaign: string; initial: Sheet; onSaved: () => void }

function Editor({ campaign, initial, onSaved }: EditorProps) {
  const [points, setPoints] = useState(initial.points)
  const { write, busy, failure } = useWrite(saveSheetRules)
  const sheet = { ...initial, points }
  const faults = pointsFaults(points)
  async function save() {
    if ((await write({ campaign, sheet })) === null) return
    say('评分标准已保存。')
    onSaved()
  }
  return (
    <>
      <Notice>每一类的分数合计须等于它的权重；活动发布后不能再改。</Notice>
      {scoreSheet.map(({ code, title, weight, items }) => {
        const fault = faults.find(({ category }) => category === code)
        return (
          <View key={code} className="card">
            <View className="title">
              {code}、{title}（{weight} 分）
            </View>
            {items.map((item) => (
              <View key={item.code} className="sheet-rule">
                <View className="cell-words">
                  {item.code} {item.text}
                </View>
                <Field
                  label={`${item.code} 满分`}
                  initial={pointsWords(points[item.code] ?? 0)}
                  maxLength={5}
                  onInput={(typed) => setPoints({ ...points, [item.code]: readPoints(typed) ?? 0 })}
                />
              </View>
            ))}
            {fault && (
              <View className="field-fault" role="alert">
                合计 {pointsWords(fault.sum)} 分，应为 {pointsWords(fault.due)} 分。
              </View>
            )}
          </View>
        )
      })}
      <PrefillRules sheet={sheet} />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} disabled={!sheetParametersFit(sheet)} onTap={save}>
          保存评分标准
        </Button>
      </View>
    </>
  )
}
