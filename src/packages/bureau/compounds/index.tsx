import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { Compounds } from '../../../features/places/compounds'

export default function CompoundsPage() {
  return (
    <Page title="小区" wide>
      <Compounds />
    </Page>
  )
}
