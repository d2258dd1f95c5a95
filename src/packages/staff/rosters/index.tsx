import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { Rosters } from '../../../features/rosters/rosters'

export default function RostersPage() {
  return (
    <Page title="住户名册" wide>
      <Rosters />
    </Page>
  )
}
