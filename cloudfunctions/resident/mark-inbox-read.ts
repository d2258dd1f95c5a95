import { markInboxRead } from '../../core/contract/inbox'
import { inbox } from '../../core/record/inbox'
import { handle, signedIn } from '../platform/call'
import { command } from '../platform/documents'

export const markInboxReadHandler = handle(markInboxRead, async ({ upTo }, call) => {
  const seen = { account: signedIn(call), read: false, at: command.lte(upTo) }
  return { marked: await call.documents.update(inbox, seen, { read: true }) }
})
