import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Assigning } from '../../../features/assessing/assigning'
import '../../../platform/staff-words'

export default function AssigningPage() {
  const { campaign = '' } = useRouter().params
  return (
    <Page title="评审分配与进度" wide>
      <Assigning campaign={campaign} />
    </Page>
  )
}
