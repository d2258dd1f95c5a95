import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { ExperienceDrafts } from '../../../features/experiences/experience-drafts'

export default function ExperienceDraftsPage() {
  const { params } = useRouter()
  return (
    <Page title="发布经验案例">
      <ExperienceDrafts campaign={params.campaign} />
    </Page>
  )
}
