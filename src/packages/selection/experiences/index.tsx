import { useRouter } from '@tarojs/taro'
import { cityOfCampaign } from '../../../../core/selection/campaign'
import { Page } from '../../../components/page'
import { Experiences } from '../../../features/experiences/experiences'

export default function ExperiencesPage() {
  const { campaign } = useRouter().params
  return (
    <Page title="经验案例">
      <Experiences city={campaign === undefined ? null : cityOfCampaign(campaign)} />
    </Page>
  )
}
