import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { Claims } from '../../../features/claims/claims'

export default function ClaimsPage() {
  return (
    <Page title="认领确认" wide>
      <Claims />
    </Page>
  )
}
