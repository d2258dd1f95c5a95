import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { GenerateRoster } from '../../../features/rosters/generate-roster'

export default function GenerateRosterPage() {
  const { compound = '' } = useRouter().params
  return (
    <Page title="按楼栋生成名册" wide>
      <GenerateRoster compound={compound} />
    </Page>
  )
}
