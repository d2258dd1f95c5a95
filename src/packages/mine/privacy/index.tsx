import { Page } from '../../../components/page'
import { Privacy } from '../../../features/account/privacy'

export default function PrivacyPage() {
  return (
    <Page title="隐私与我的数据">
      <Privacy />
    </Page>
  )
}
