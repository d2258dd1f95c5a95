import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Compound } from '../../../features/bureau/compound'

export default function CompoundPage() {
  const { params } = useRouter()
  return (
    <Page title="小区满意度" wide>
      <Compound compound={params.compound ?? ''} period={params.period ?? null} />
    </Page>
  )
}
