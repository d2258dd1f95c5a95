import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Publishing } from '../../../features/publishing/publishing'

export default function PublishingPage() {
  const { params } = useRouter()
  return (
    <Page title="公示工作" wide>
      <Publishing compound={params.compound ?? null} />
    </Page>
  )
}
