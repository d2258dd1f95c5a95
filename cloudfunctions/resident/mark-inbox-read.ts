import { markInboxRead } from '../../core/contract/inbox'
import { accounts } from '../../core/record/accounts'
import { inbox } from '../../core/record/inbox'
import { handle, signedIn } from '../platform/call'
import { command } from '../platform/documents'

export const markInboxReadHandler = handle(markInboxRead, async ({ upTo }, call) => {
  const account = signedIn(call)
  // Reminders are stored nowhere; the account remembers up to when it has read.
  await call.documents.update(accounts, { _id: account }, { inboxReadAt: upTo })
  const seen = { account, read: false, at: command.lte(upTo) }
  return { marked: await call.documents.update(inbox, seen, { read: true }) }
})
