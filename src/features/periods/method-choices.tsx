import { View } from '@tarojs/components'
import type { MethodChoices } from '../../../core/method/parameters'
import { Checkbox } from '../../components/checkbox'
import { LevelRows } from '../../components/level-rows'
import { Select } from '../../components/select'
import { gridOptions, publicationOptions, ruleChoices, ruleWords, smallCompoundsWords } from './choice-words'

type MethodChoicesProps = { choices: MethodChoices; onChoose: (choices: MethodChoices) => void }

/** What the bureau chooses of the method, each with what it means and costs, and until when it may. */
export function MethodChoiceFields({ choices, onChoose }: MethodChoicesProps) {
  const small = smallCompoundsWords()
  return (
    <View className="period-choices">
      <View className="strong">排序规则</View>
      <View className="note">
        由市住建局选定，草稿期间可以修改，每次保存都有操作记录；发布后不能再改，并随结果一起公布。
      </View>
      <View className="spaced">
        <LevelRows
          label="排序规则"
          choices={ruleChoices}
          chosen={choices.orderRule}
          onChoose={(rule) => onChoose({ ...choices, orderRule: rule as MethodChoices['orderRule'] })}
        />
      </View>
      <RuleNote rule={choices.orderRule} />
      <Select
        label="每档分数"
        options={gridOptions(choices.grid)}
        chosen={String(choices.grid)}
        onChoose={(grid) => onChoose({ ...choices, grid: Number(grid) })}
      />
      <View className="note">
        参评户数一般时，两个小区得分之差本身就有约 3
        分的误差。分得更细，会把误差当成差别；分得更粗，同档的小区更多，更要靠附件2和投诉分先后。
      </View>
      <Checkbox
        checked={choices.smallCompounds}
        onToggle={() => onChoose({ ...choices, smallCompounds: !choices.smallCompounds })}
      >
        {small.below} 户以下的小区另定参评要求
      </Checkbox>
      <View className="note spaced">
        {small.does}
        {small.costs}
      </View>
      <Select
        label="公布范围"
        options={publicationOptions}
        chosen={choices.publicationScope}
        onChoose={(scope) =>
          onChoose({ ...choices, publicationScope: scope as MethodChoices['publicationScope'] })
        }
      />
      <View className="note spaced">
        不在公布范围内的小区，公众看不到得分，本小区住户登录后仍可查看；公开文件里也没有它们，核验时平均数照文件采用。
      </View>
    </View>
  )
}

/** What a rule of order does and costs. */
export function RuleNote({ rule }: { rule: MethodChoices['orderRule'] }) {
  const { does, costs } = ruleWords[rule]
  return (
    <>
      <View className="note spaced">做法：{does}没有附件2得分的周期跳过这一项。</View>
      <View className="note spaced">代价：{costs}</View>
    </>
  )
}
