import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { Duties } from '../../../features/duties/duties'

export default function DutiesPage() {
  return (
    <Page title="待办工单" wide>
      <Duties />
    </Page>
  )
}
