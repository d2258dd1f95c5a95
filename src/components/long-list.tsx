import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { watchView } from '../platform/watch-view/watch-view'

/** Rows that come and go together: few enough for one setData, enough that few elements are watched. */
const blockRows = 40

type LongListProps = {
  count: number
  /** Height of a row that was never drawn, in pixels. */
  rowHeight: number
  renderRow: (index: number) => ReactNode
  /** Rows that are about to be seen. */
  onNear: (from: number, until: number) => void
}

/** Thousands of rows of which only those near the screen are drawn; the others are blank of the same height. */
export function LongList({ count, rowHeight, renderRow, onNear }: LongListProps) {
  const blocks = Array.from({ length: Math.ceil(count / blockRows) }, (_, index) => index * blockRows)
  return (
    <View>
      {blocks.map((from) => (
        <Block
          key={from}
          {...{ from, rowHeight, renderRow, onNear }}
          until={Math.min(count, from + blockRows)}
        />
      ))}
    </View>
  )
}

type BlockProps = Omit<LongListProps, 'count'> & { from: number; until: number }

function Block({ from, until, rowHeight, renderRow, onNear }: BlockProps) {
  const id = `block-${useId().replace(/:/g, '')}`
  const [isNear, setNear] = useState(from === 0)
  const height = useRef((until - from) * rowHeight)
  const latest = useRef(onNear)
  latest.current = onNear
  useEffect(
    () =>
      watchView(id, (seen) => {
        if (seen.height > 0) height.current = seen.height
        setNear(seen.inView)
        if (seen.inView) latest.current(from, until)
      }),
    [id, from, until],
  )
  if (!isNear) return <View id={id} style={{ height: `${height.current}px` }} />
  const rows = Array.from({ length: until - from }, (_, index) => renderRow(from + index))
  return <View id={id}>{rows}</View>
}
