import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { SelectionObjections } from '../../../features/selection/objections'
import '../../../platform/staff-words'

export default function ObjectionsPage() {
  const { params } = useRouter()
  return (
    <Page title="选树异议" wide>
      <SelectionObjections campaign={params.campaign ?? ''} />
    </Page>
  )
}
