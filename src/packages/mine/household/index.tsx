import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Household } from '../../../features/account/household'

export default function HouseholdPage() {
  const { params } = useRouter()
  return (
    <Page title="本户成员">
      <Household household={params.household ?? ''} />
    </Page>
  )
}
