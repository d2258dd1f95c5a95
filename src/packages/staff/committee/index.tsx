import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Committee } from '../../../features/committee/committee'

export default function CommitteePage() {
  const { params } = useRouter()
  return (
    <Page title="业委会工作台">
      <Committee compound={params.compound ?? ''} />
    </Page>
  )
}
