import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { PaperRound } from '../../../features/paper-round/paper-round'

export default function PaperRoundPage() {
  const { params } = useRouter()
  return (
    <Page title="随机纸质评价" wide>
      <PaperRound campaign={params.campaign} />
    </Page>
  )
}
