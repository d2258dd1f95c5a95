import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Application } from '../../../features/applications/application'
import '../../../platform/staff-words'

export default function ApplicationPage() {
  const { params } = useRouter()
  return (
    <Page title="申报" wide>
      <Application id={decodeURIComponent(params.application ?? '')} />
    </Page>
  )
}
