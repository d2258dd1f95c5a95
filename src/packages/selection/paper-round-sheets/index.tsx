import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { RoundSheets } from '../../../features/paper-round/round-sheets'

export default function PaperRoundSheetsPage() {
  const { params } = useRouter()
  return (
    <Page title="打印随机纸质评价表" wide>
      <RoundSheets campaign={params.campaign ?? ''} compound={params.compound ?? ''} />
    </Page>
  )
}
