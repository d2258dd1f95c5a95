import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { SlipSheets } from '../../../features/slips/slip-sheets'

export default function SlipSheetsPage() {
  return (
    <Page title="打印绑定码" wide>
      <SlipSheets />
    </Page>
  )
}
