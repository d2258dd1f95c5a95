import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Experience } from '../../../features/experiences/experience'

export default function ExperiencePage() {
  const { params } = useRouter()
  return (
    <Page title="经验案例">
      <Experience campaign={params.campaign ?? ''} compound={params.compound ?? ''} />
    </Page>
  )
}
