import { useRouter } from '@tarojs/taro'
import { applicationIn } from '../../../../core/selection/application-query'
import { Page } from '../../../components/page'
import { Sheets } from '../../../features/assessing/sheets'
import '../../../platform/staff-words'

export default function SheetsPage() {
  const application = applicationIn(useRouter().params)
  return (
    <Page title="对照评分" wide>
      <Sheets application={application} />
    </Page>
  )
}
