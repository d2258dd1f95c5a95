import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { Findings } from '../../../features/findings/findings'

export default function FindingsPage() {
  return (
    <Page title="异常核查" wide>
      <Findings />
    </Page>
  )
}
