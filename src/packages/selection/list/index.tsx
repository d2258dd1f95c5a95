import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { SelectionList } from '../../../features/selection/list'
import '../../../platform/staff-words'

export default function ListPage() {
  const { params } = useRouter()
  return (
    <Page title="公示名单" wide>
      <SelectionList campaign={params.campaign ?? null} />
    </Page>
  )
}
