import { View } from '@tarojs/components'

/** What to do, and the commands that do it. */
export type Step = { words: string; commands?: readonly string[] }

/** Numbered steps or points. */
export function Steps({ steps }: { steps: readonly (string | Step)[] }) {
  return (
    <View className="results-list" role="list">
      {steps.map(stepOf).map(({ words, commands = [] }, index) => (
        <View className="item" role="listitem" key={words}>
          <View className="mark" aria-hidden>
            {index + 1}.
          </View>
          <View className="cell-words">
            {words}
            {commands.map((command) => (
              <View className="results-hash" key={command}>
                {command}
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}

const stepOf = (step: string | Step): Step => (typeof step === 'string' ? { words: step } : step)
