import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { ApplicationDraft } from '../../../features/applications/application-draft'
import '../../../platform/staff-words'

export default function ApplicationDraftPage() {
  const { params } = useRouter()
  return (
    <Page title="填写申报">
      <ApplicationDraft campaign={params.campaign ?? ''} compound={params.compound ?? ''} />
    </Page>
  )
}
