import { View } from '@tarojs/components'
import { useState } from 'react'
import { type DisclosureTableRow, readDisclosureTable } from '../../../core/contract/disclosure-table'
import type { InputOf, OutputOf } from '../../../core/contract/endpoint'
import { csvOf } from '../../../core/export/csv'
import { disclosureTable } from '../../../core/export/disclosure-table'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Notice } from '../../components/notice'
import { say } from '../../components/toast'
import { callEndpoint } from '../../platform/call'
import type { Failure, Outcome } from '../../platform/failure'
import { saveTextFile } from '../../platform/save-file'
import { wasCancelled } from '../../platform/was-cancelled'
import { askedOf, type Part } from './part-choice'

type Next = OutputOf<typeof readDisclosureTable>['next']

/** Every compound of the part, read to the end: half a table is none. */
async function readAll(part: Part): Promise<Outcome<DisclosureTableRow[]>> {
  const rows: DisclosureTableRow[] = []
  let after: Next = null
  do {
    const asked: InputOf<typeof readDisclosureTable> = { ...askedOf(part), ...(after !== null && { after }) }
    const outcome: Outcome<OutputOf<typeof readDisclosureTable>> = await callEndpoint(
      readDisclosureTable,
      asked,
    )
    if (!outcome.ok) return outcome
    rows.push(...outcome.data.rows)
    after = outcome.data.next
  } while (after !== null)
  return { ok: true, data: rows }
}

/** The table as a file, with each publisher's share. */
export function DownloadTable({ part, today }: { part: Part; today: string }) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [unsaved, setUnsaved] = useState(false)

  async function download() {
    setBusy(true)
    setUnsaved(false)
    const read = await readAll(part)
    setFailure(read.ok ? null : read.failure)
    if (read.ok) {
      const text = csvOf(disclosureTable(read.data))
      await saveTextFile(`公示按时情况-${today}.csv`, text, 'text/csv;charset=utf-8').then(
        () => say('表格已生成。'),
        (error) => setUnsaved(!wasCancelled(error)),
      )
    }
    setBusy(false)
  }
  return (
    <>
      <View className="on-time-bar">
        <Button kind="plain" busy={busy} onTap={() => void download()}>
          下载表格（CSV）
        </Button>
      </View>
      <FailureNotice failure={failure} />
      {unsaved && (
        <Notice tone="danger" urgent>
          表格没有生成，请重试。如仍不成功，请在电脑的浏览器中下载。
        </Notice>
      )}
    </>
  )
}
