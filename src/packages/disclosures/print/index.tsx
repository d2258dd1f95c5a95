import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Print } from '../../../features/disclosures/print'

export default function PrintPage() {
  const { compound = '', kind, period, version } = useRouter().params
  const one =
    kind === undefined || period === undefined
      ? null
      : { kind, period, ...(version !== undefined && { version: Number(version) }) }
  return (
    <Page title="打印公示" wide>
      <Print compound={compound} one={one} />
    </Page>
  )
}
