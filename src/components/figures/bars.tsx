import { View } from '@tarojs/components'

type Bar = {
  words: string
  /** Length, 0…1; null draws an empty track, as the value may not be shown. */
  share: number | null
  value: string
  /** Colour of a level, 1…5; the words and the value say the same. */
  level?: number
}

type BarsProps = {
  bars: readonly Bar[]
  /** Words too long to stand beside their bar stand above it. */
  long?: boolean
}

/** Bars from plain views: drawn alike in WeChat and in a browser, and read out as words and values. */
export function Bars({ bars, long }: BarsProps) {
  return (
    <View className={long ? 'bars long' : 'bars'}>
      {bars.map((bar) => (
        <View className="bar-row" key={bar.words}>
          <View className="bar-words">{bar.words}</View>
          <View className="bar-track" aria-hidden>
            {bar.share !== null && bar.share > 0 && (
              <View
                className={bar.level ? `bar-fill fill-${bar.level}` : 'bar-fill'}
                style={{ width: `${(bar.share * 100).toFixed(1)}%` }}
              />
            )}
          </View>
          <View className="bar-value">{bar.value}</View>
        </View>
      ))}
    </View>
  )
}
