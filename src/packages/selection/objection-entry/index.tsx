import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { ObjectionEntry } from '../../../features/selection/objection-entry'
import '../../../platform/staff-words'

export default function ObjectionEntryPage() {
  const { params } = useRouter()
  return (
    <Page title="登记异议" wide>
      <ObjectionEntry campaign={params.campaign ?? ''} />
    </Page>
  )
}
