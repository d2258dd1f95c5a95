import { Page } from '../../components/page'
import { Account } from '../../features/account/account'

export default function AccountPage() {
  return (
    <Page title="我的" tab>
      <Account />
    </Page>
  )
}
