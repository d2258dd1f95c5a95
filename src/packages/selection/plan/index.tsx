import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { yearIn } from '../../../features/selection/campaign-words'
import { SelectionPlan } from '../../../features/selection/plan'
import '../../../platform/staff-words'

export default function PlanPage() {
  const { params } = useRouter()
  return (
    <Page title="选树方案" wide>
      <SelectionPlan year={yearIn(params.campaign)} />
    </Page>
  )
}
