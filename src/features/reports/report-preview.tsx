import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { Button } from '../../components/button'
import { PrintSheets } from '../../components/print-sheets'
import { ReportBlocks } from './report-blocks'
import type { SetFile } from './set-report'

/** A report as it comes out of the printer. It stands at the top of its page: whatever holds it is not printed. */
export function ReportPreview({ set, onClose }: { set: SetFile; onClose: () => void }) {
  useEffect(() => {
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }, [])
  return (
    <>
      <View className="card">
        <View className="title">打印预览</View>
        <View className="note spaced">纸张选 A4 纵向，缩放选 100%。</View>
        <View className="button-group">
          <Button onTap={() => window.print()}>打印</Button>
          <Button kind="plain" onTap={onClose}>
            关闭预览
          </Button>
        </View>
      </View>
      <PrintSheets>
        <View className="report-paper">
          <ReportBlocks blocks={set.blocks} />
        </View>
      </PrintSheets>
    </>
  )
}
