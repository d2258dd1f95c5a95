import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { AwardReview } from '../../../features/selection/award-review'
import '../../../platform/staff-words'

export default function AwardReviewPage() {
  const { params } = useRouter()
  return (
    <Page title="复核与撤销" wide>
      <AwardReview campaign={params.campaign ?? ''} compound={params.compound ?? ''} />
    </Page>
  )
}
