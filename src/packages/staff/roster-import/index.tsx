import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { ImportRosters } from '../../../features/rosters/import-rosters'

export default function ImportRostersPage() {
  return (
    <Page title="导入楼盘表" wide>
      <ImportRosters />
    </Page>
  )
}
