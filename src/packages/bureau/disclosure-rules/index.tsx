import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { DisclosureRules } from '../../../features/disclosure-rules/disclosure-rules'

export default function DisclosureRulesPage() {
  return (
    <Page title="公示规则" wide>
      <DisclosureRules />
    </Page>
  )
}
