import { readInbox } from '../../core/contract/inbox'
import { inbox } from '../../core/record/inbox'
import { handle, signedIn } from '../platform/call'

const newest = 50

export const readInboxHandler = handle(readInbox, async (_input, call) => {
  const account = signedIn(call)
  const notices = await call.documents.find(inbox, {
    where: { account },
    order: [['at', 'desc']],
    limit: newest,
  })
  const unread = await call.documents.count(inbox, { account, read: false })
  return { unread, notices: notices.map(({ _id: id, account: _account, ...said }) => ({ id, ...said })) }
})
