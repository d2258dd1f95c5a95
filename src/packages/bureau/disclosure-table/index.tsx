import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { DisclosureTable } from '../../../features/disclosure-table/disclosure-table'

export default function DisclosureTablePage() {
  return (
    <Page title="公示按时情况" wide>
      <DisclosureTable />
    </Page>
  )
}
