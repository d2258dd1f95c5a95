import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { SheetRules } from '../../../features/standards/sheet-rules'
import '../../../platform/staff-words'

export default function SheetRulesPage() {
  const { campaign = '' } = useRouter().params
  return (
    <Page title="评分标准" wide>
      <SheetRules campaign={campaign} />
    </Page>
  )
}
