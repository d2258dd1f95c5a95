import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { applicationIn } from '../../../features/assessing/application-query'
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
