import { View } from '@tarojs/components'
import { useState } from 'react'
import { caseKinds, caseKindTitles } from '../../../core/complaint/kinds'
import { caseStates, caseStateTitles } from '../../../core/complaint/states'
import { readComplaintRules } from '../../../core/contract/complaint-rules'
import { Button } from '../../components/button'
import { type Option, Select } from '../../components/select'
import { Sheet } from '../../components/sheet'
import { useAnswer } from '../../platform/use-answer'
import type { AllView } from './all-view'
import { CompoundSearch } from './compound-search'

const all: Option = { value: '', words: '全部' }
const states = [all, ...caseStates.map((value) => ({ value, words: caseStateTitles[value] }))]
const kinds = [all, ...caseKinds.map((value) => ({ value, words: caseKindTitles[value] }))]

type AllFiltersProps = { view: AllView; onView: (view: AllView) => void }

/** By state, kind, category and compound. */
export function AllFilters({ view, onView }: AllFiltersProps) {
  const rules = useAnswer(readComplaintRules, {})
  const [seeking, setSeeking] = useState(false)
  const categories = rules.status === 'done' ? rules.data.categories : []
  return (
    <View className="duties-filters">
      <Select
        label="状态"
        options={states}
        chosen={view.state}
        onChoose={(state) => onView({ ...view, state: state as AllView['state'] })}
      />
      <Select
        label="类型"
        options={kinds}
        chosen={view.kind}
        onChoose={(kind) => onView({ ...view, kind: kind as AllView['kind'] })}
      />
      <Select
        label="类别"
        options={[all, ...categories.map(({ code, title }) => ({ value: code, words: title }))]}
        chosen={view.category}
        onChoose={(category) => onView({ ...view, category })}
      />
      <View className="duties-compound">
        <View className="select-label">小区</View>
        <Button kind="plain" onTap={() => setSeeking(true)}>
          {view.compound?.name ?? '全部'}
        </Button>
      </View>
      {seeking && (
        <Sheet title="选择小区" onClose={() => setSeeking(false)}>
          <CompoundSearch
            onChoose={(compound) => {
              onView({ ...view, compound })
              setSeeking(false)
            }}
          />
        </Sheet>
      )}
    </View>
  )
}
