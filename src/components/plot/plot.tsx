import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { inBrowser } from '../../platform/target'
import { Tap } from '../tap'
import { DataTable, type TableWords } from './data-table'
import './plot.scss'
import type { PlotLook } from './plot-look'
import { usePlotLook } from './use-plot-look'

type PlotProps = {
  /** What is drawn, for who does not see it. */
  label: string
  draw: (look: PlotLook) => string
  /** What the marks mean. */
  legend?: string
  table: TableWords
}

/** A drawing with the table that it was made from: read out always, seen on request. */
export function Plot({ label, draw, legend, table }: PlotProps) {
  const [shown, setShown] = useState(false)
  const svg = draw(usePlotLook())
  return (
    <View className="plot">
      <Drawing svg={svg} label={`${label}，数据见下表`} />
      {legend && <View className="note plot-legend">{legend}</View>}
      <Tap className="button text" expanded={shown} onTap={() => setShown(!shown)}>
        {shown ? '收起数据表' : '查看数据表'}
      </Tap>
      <View className={shown ? 'plot-table' : 'plot-table only-read'}>
        <DataTable label={label} table={table} />
      </View>
    </View>
  )
}

function Drawing({ svg, label }: { svg: string; label: string }) {
  if (inBrowser) {
    return (
      <View
        className="plot-drawing"
        role="img"
        aria-label={label}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: svg.ts makes it, and escapes every word in it.
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    )
  }
  const source = `data:image/svg+xml,${encodeURIComponent(svg)}`
  return <Image className="plot-drawing" mode="widthFix" src={source} aria-label={label} />
}
