import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { Papers } from '../../../features/papers/papers'

export default function PapersPage() {
  return (
    <Page title="纸质评价" wide>
      <Papers />
    </Page>
  )
}
