import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { Matters } from '../../../features/matters/matters'

export default function MattersPage() {
  return (
    <Page title="待办事项" wide>
      <Matters />
    </Page>
  )
}
