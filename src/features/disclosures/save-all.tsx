import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import type { Listed } from './disclosures'
import { readAllWhole } from './read-whole'
import { contentsSheet, disclosureSheet } from './sheets'
import { useDownload } from './use-download'

/** What is newest of every kind, as the keys that it is read by. */
export function newestKeys({ compound, kinds }: Listed) {
  return kinds.flatMap(({ code: kind, newest }) =>
    newest === null ? [] : [{ compound: compound.code, kind, period: newest.period }],
  )
}

/** A compound's disclosures as a workbook: what there has to be, then the newest of every kind. */
export function SaveAll({ listed }: { listed: Listed }) {
  const { download, busy, failure } = useDownload(`${listed.compound.name}公示`, async () => {
    const read = await readAllWhole(newestKeys(listed))
    return 'failure' in read ? read : [contentsSheet(listed), ...read.map(disclosureSheet)]
  })
  return (
    <>
      <View className="button-group">
        <Button kind="plain" busy={busy} onTap={() => void download()}>
          下载全部最新公示（XLSX）
        </Button>
      </View>
      <FailureNotice failure={failure} />
    </>
  )
}
