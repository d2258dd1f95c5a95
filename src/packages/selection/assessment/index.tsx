import { useRouter } from '@tarojs/taro'
import { applicationIn } from '../../../../core/selection/application-query'
import { Page } from '../../../components/page'
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
