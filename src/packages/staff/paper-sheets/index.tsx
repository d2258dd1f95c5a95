import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { PaperSheets } from '../../../features/papers/paper-sheets'

export default function PaperSheetsPage() {
  return (
    <Page title="打印评价表" wide>
      <PaperSheets />
    </Page>
  )
}
