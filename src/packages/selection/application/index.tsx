import { useRouter } from '@tarojs/taro'
import { applicationIn } from '../../../../core/selection/application-query'
import { Page } from '../../../components/page'
import { Application } from '../../../features/applications/application'
import '../../../platform/staff-words'

export default function ApplicationPage() {
  const { params } = useRouter()
  return (
    <Page title="申报" wide>
      <Application id={applicationIn(params)} />
    </Page>
  )
}
