import { Page } from '../../../components/page'
import { Inbox } from '../../../features/inbox/inbox'

export default function InboxPage() {
  return (
    <Page title="消息">
      <Inbox />
    </Page>
  )
}
