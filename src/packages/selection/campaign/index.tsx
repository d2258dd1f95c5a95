import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { SelectionCampaign } from '../../../features/selection/campaign'
import '../../../platform/staff-words'

export default function CampaignPage() {
  const { params } = useRouter()
  return (
    <Page title="“美好家园”选树" wide>
      <SelectionCampaign code={params.campaign ?? null} />
    </Page>
  )
}
