import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { Regions } from '../../../features/places/regions'

export default function RegionsPage() {
  return (
    <Page title="行政区划" wide>
      <Regions />
    </Page>
  )
}
