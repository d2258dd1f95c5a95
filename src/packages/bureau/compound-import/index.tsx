import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { CompoundImport } from '../../../features/places/compound-import'

export default function CompoundImportPage() {
  return (
    <Page title="导入小区" wide>
      <CompoundImport />
    </Page>
  )
}
