import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { SelectionWork } from '../../../features/selection/work'
import '../../../platform/staff-words'

export default function WorkPage() {
  const { params } = useRouter()
  return (
    <Page title="名单与决定" wide>
      <SelectionWork campaign={params.campaign ?? null} />
    </Page>
  )
}
