import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { DeskCode } from '../../../features/desk/desk-code'

export default function SignInPage() {
  return (
    <Page title="电脑端登录" wide>
      <DeskCode />
    </Page>
  )
}
