import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { Slips } from '../../../features/slips/slips'

export default function SlipsPage() {
  return (
    <Page title="住户绑定码">
      <Slips />
    </Page>
  )
}
