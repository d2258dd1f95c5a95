import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { ComplaintRules } from '../../../features/complaint-rules/complaint-rules'

export default function ComplaintRulesPage() {
  return (
    <Page title="投诉规则" wide>
      <ComplaintRules />
    </Page>
  )
}
