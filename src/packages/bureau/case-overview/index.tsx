import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { CaseOverview } from '../../../features/case-overview/case-overview'

export default function CaseOverviewPage() {
  return (
    <Page title="投诉总览" wide>
      <CaseOverview />
    </Page>
  )
}
