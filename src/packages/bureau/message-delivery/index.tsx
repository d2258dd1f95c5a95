import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { MessageDelivery } from '../../../features/message-delivery/message-delivery'

export default function MessageDeliveryPage() {
  return (
    <Page title="消息发送" wide>
      <MessageDelivery />
    </Page>
  )
}
