import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Draft } from '../../../features/publishing/draft'

export default function DraftPage() {
  const { params } = useRouter()
  const { compound = '', kind = '', period = null } = params
  return (
    <Page title="填写公示" wide>
      <Draft {...{ compound, kind, period }} />
    </Page>
  )
}
