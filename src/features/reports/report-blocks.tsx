import { View } from '@tarojs/components'
import type { ReportBlock } from '../../../core/selection/report-document'
import { Bars } from '../../components/figures/bars'
import { DataTable } from '../../components/plot/data-table'
import './reports.scss'

/** A report as it is read, on a screen and on paper. */
export function ReportBlocks({ blocks }: { blocks: readonly ReportBlock[] }) {
  return (
    <View className="report">
      {[...blocks.entries()].map(([index, block]) => (
        // By its place: paragraphs may be alike.
        <Block key={index} block={block} />
      ))}
    </View>
  )
}

function Block({ block }: { block: ReportBlock }) {
  switch (block.kind) {
    case 'table':
      return (
        <View className="report-figure">
          <View className="report-caption">{block.caption}</View>
          <View className="report-table" role="region" aria-label={block.caption} {...{ tabIndex: 0 }}>
            <DataTable label={block.caption} table={block} />
          </View>
        </View>
      )
    case 'bars':
      return (
        <View className="report-figure">
          <View className="report-caption">{block.caption}</View>
          <Bars bars={block.bars} />
        </View>
      )
    default:
      return <View className={`report-${block.kind}`}>{block.words}</View>
  }
}
