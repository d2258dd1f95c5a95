import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import type { Reason } from '../../../core/rating/questionnaire'
import { Checkbox } from '../checkbox'

type ReasonsProps = {
  reasons: readonly Reason[]
  initial: readonly string[]
  onChange: (chosen: string[]) => void
}

/** 哪里没做好？ Asked only after 不满意 or 非常不满意. */
export const Reasons = memo(function Reasons({ reasons, initial, onChange }: ReasonsProps) {
  const [chosen, setChosen] = useState(initial)

  function toggle(code: string) {
    const next = chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]
    setChosen(next)
    onChange(next)
  }

  return (
    <View className="card" role="group" aria-label="哪里没做好，可多选">
      <View className="strong">哪里没做好？（可多选）</View>
      {reasons.map(({ code, title }) => (
        <Checkbox key={code} checked={chosen.includes(code)} onToggle={() => toggle(code)}>
          {title}
        </Checkbox>
      ))}
    </View>
  )
})
