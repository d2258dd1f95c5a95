import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { OutsideImport } from '../../../features/outside/outside-import'

export default function OutsideImportPage() {
  return (
    <Page title="导入外部工单" wide>
      <OutsideImport />
    </Page>
  )
}
