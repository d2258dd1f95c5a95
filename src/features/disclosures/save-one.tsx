import { Button } from '../../components/button'
import { disclosureTitle } from '../../components/disclosure/disclosure-words'
import { FailureNotice } from '../../components/failure-notice'
import { readWhole } from './read-whole'
import { disclosureSheet, versionsSheet } from './sheets'
import { useDownload } from './use-download'
import type { ReadDisclosure } from './use-rows'

/** One disclosure as a workbook, with all its versions. */
export function SaveOne({ read }: { read: ReadDisclosure }) {
  const { compound, kind, disclosure, version } = read
  const title = `${compound.name} ${kind.title} ${disclosureTitle(disclosure)}`
  const { download, busy, failure } = useDownload(title, async () => {
    const key = { compound: compound.code, kind: kind.code, period: disclosure.period, version }
    const whole = await readWhole(key)
    return whole.ok ? [disclosureSheet(whole.data), versionsSheet(whole.data)] : { failure: whole.failure }
  })
  return (
    <>
      <Button kind="plain" busy={busy} onTap={() => void download()}>
        下载表格（XLSX）
      </Button>
      <FailureNotice failure={failure} />
    </>
  )
}
