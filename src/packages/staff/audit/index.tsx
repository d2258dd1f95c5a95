import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { Audit } from '../../../features/audit/audit'

export default function AuditPage() {
  return (
    <Page title="操作记录" wide>
      <Audit />
    </Page>
  )
}
