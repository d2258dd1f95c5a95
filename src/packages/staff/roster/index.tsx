import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { CompoundRoster } from '../../../features/rosters/compound-roster'

export default function CompoundRosterPage() {
  const { compound = '' } = useRouter().params
  return (
    <Page title="小区住户名册" wide>
      <CompoundRoster compound={compound} />
    </Page>
  )
}
