import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { applicationIn } from '../../../features/assessing/application-query'
import { Assessment } from '../../../features/assessing/assessment'
import '../../../platform/staff-words'

export default function AssessmentPage() {
  const application = applicationIn(useRouter().params)
  return (
    <Page title="评分" wide>
      <Assessment application={application} />
    </Page>
  )
}
