import { readInbox } from '../../core/contract/inbox'
import { inbox } from '../../core/record/inbox'
import { handle, signedIn } from '../platform/call'
import { dueReminders } from './due-reminders'

const newest = 50

export const readInboxHandler = handle(readInbox, async (_input, call) => {
  const account = signedIn(call)
  const reminders = await dueReminders(await call.account(), call)
  const stored = await call.documents.find(inbox, {
    where: { account },
    order: [['at', 'desc']],
    limit: newest,
  })
  const unread = await call.documents.count(inbox, { account, read: false })
  const notices = [...reminders, ...stored].sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0))
  return {
    unread: unread + reminders.filter(({ read }) => !read).length,
    notices: notices.slice(0, newest).map(({ _id: id, account: _account, ...said }) => ({ id, ...said })),
  }
})
