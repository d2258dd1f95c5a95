import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { applicationIn } from '../../../features/assessing/application-query'
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
