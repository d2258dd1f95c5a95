import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { CityTable } from '../../../features/bureau/city-table'

export default function CityTablePage() {
  return (
    <Page title="小区满意度一览" wide>
      <CityTable />
    </Page>
  )
}
