import { useRouter } from '@tarojs/taro'
import { applicationIn } from '../../../../core/selection/application-query'
import { Page } from '../../../components/page'
import { SheetPrint } from '../../../features/assessing/sheet-print'
import '../../../platform/staff-words'

export default function SheetPrintPage() {
  const application = applicationIn(useRouter().params)
  return (
    <Page title="打印评分与核查表" wide>
      <SheetPrint application={application} />
    </Page>
  )
}
