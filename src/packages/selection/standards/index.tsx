import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Standards } from '../../../features/standards/standards'

export default function StandardsPage() {
  const { campaign } = useRouter().params
  return (
    <Page title="选树标准" wide>
      <Standards campaign={campaign ?? null} />
    </Page>
  )
}
