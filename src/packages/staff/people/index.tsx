import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { People } from '../../../features/people/people'

export default function PeoplePage() {
  return (
    <Page title="人员与邀请" wide>
      <People />
    </Page>
  )
}
