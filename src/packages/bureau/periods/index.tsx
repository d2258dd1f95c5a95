import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { Periods } from '../../../features/periods/periods'

export default function PeriodsPage() {
  return (
    <Page title="评价周期" wide>
      <Periods />
    </Page>
  )
}
