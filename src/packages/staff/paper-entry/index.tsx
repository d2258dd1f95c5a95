import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { PaperEntry } from '../../../features/papers/paper-entry'

export default function PaperEntryPage() {
  return (
    <Page title="录入纸质评价" wide>
      <PaperEntry />
    </Page>
  )
}
