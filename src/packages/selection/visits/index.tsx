import { useRouter } from '@tarojs/taro'
import { applicationIn } from '../../../../core/selection/application-query'
import { Page } from '../../../components/page'
import { Visits } from '../../../features/assessing/visits'
import '../../../platform/staff-words'

export default function VisitsPage() {
  const application = applicationIn(useRouter().params)
  return (
    <Page title="现场核查" wide>
      <Visits application={application} />
    </Page>
  )
}
