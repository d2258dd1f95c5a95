import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { say } from '../../components/toast'
import { saveFile } from '../../platform/save-file'
import { inBrowser } from '../../platform/target'
import { loadReportDocx } from './load-report-docx'
import type { SetFile } from './set-report'

type ReportActionsProps = { set: SetFile; onPrint: (set: SetFile) => void }

/** Printing a report, or saving it as a Word file; a desk's work. */
export function ReportActions({ set, onPrint }: ReportActionsProps) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  if (!inBrowser) return <View className="card note">打印和下载可编辑文档，请在电脑浏览器中打开本页。</View>

  async function save() {
    setBusy(true)
    setFailed(false)
    try {
      const { docxFile } = await loadReportDocx()
      saveFile(`${set.name}.docx`, await docxFile(set.blocks))
      say('文档已生成。')
    } catch {
      setFailed(true)
    }
    setBusy(false)
  }

  return (
    <>
      <View className="report-bar">
        <Button kind="plain" busy={busy} onTap={() => void save()}>
          下载可编辑文档
        </Button>
        <Button kind="plain" onTap={() => onPrint(set)}>
          打印预览
        </Button>
      </View>
      {failed && (
        <Notice tone="danger" urgent>
          文件没有生成，请检查网络后重试。
        </Notice>
      )}
    </>
  )
}
