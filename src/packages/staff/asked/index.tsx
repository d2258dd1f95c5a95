import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Asked } from '../../../features/publishing/asked'

export default function AskedPage() {
  const { params } = useRouter()
  return (
    <Page title="纠错答复">
      <Asked compound={params.compound ?? null} />
    </Page>
  )
}
