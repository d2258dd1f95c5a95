import { Page } from '../../../components/page'
import { Assessments } from '../../../features/assessing/assessments'
import '../../../platform/staff-words'

export default function AssessmentsPage() {
  return (
    <Page title="评审任务" wide>
      <Assessments />
    </Page>
  )
}
