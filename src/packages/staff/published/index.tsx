import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { PublishedKind } from '../../../features/publishing/published-kind'

export default function PublishedPage() {
  const { params } = useRouter()
  return (
    <Page title="各期公示">
      <PublishedKind compound={params.compound ?? ''} kind={params.kind ?? ''} />
    </Page>
  )
}
