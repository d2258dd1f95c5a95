import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { OutsideCases } from '../../../features/outside/outside-cases'

export default function OutsideCasesPage() {
  return (
    <Page title="外部工单" wide>
      <OutsideCases />
    </Page>
  )
}
