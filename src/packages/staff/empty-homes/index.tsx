import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { EmptyHomes } from '../../../features/rosters/empty-homes'

export default function EmptyHomesPage() {
  return (
    <Page title="空置房核查">
      <EmptyHomes />
    </Page>
  )
}
