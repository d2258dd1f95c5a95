import { Picker, View } from '@tarojs/components'
import { inBrowser } from '../platform/target'

export type Option = { value: string; words: string }

type SelectProps = {
  label: string
  options: readonly Option[]
  chosen: string
  /** What is wrong with the choice; said aloud when it appears. */
  fault?: string | null
  onChoose: (value: string) => void
}

/** One of many, by the platform's own control: the browser's select, WeChat's picker. */
export function Select({ label, options, chosen, fault, onChoose }: SelectProps) {
  const index = options.findIndex(({ value }) => value === chosen)
  return (
    <View className={fault ? 'select wrong' : 'select'}>
      <View className="select-label">{label}</View>
      {inBrowser ? (
        <select
          className="select-control"
          aria-label={label}
          value={chosen}
          onChange={(event) => onChoose(event.target.value)}
        >
          {options.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <Picker
          mode="selector"
          range={options.map(({ words }) => words)}
          value={Math.max(0, index)}
          onChange={(event) => onChoose(options[Number(event.detail.value)]?.value ?? chosen)}
        >
          <View className="select-control" role="button" aria-label={label}>
            {options[index]?.words ?? '请选择'}
          </View>
        </Picker>
      )}
      {fault && (
        <View className="field-fault" role="alert">
          {fault}
        </View>
      )}
    </View>
  )
}
