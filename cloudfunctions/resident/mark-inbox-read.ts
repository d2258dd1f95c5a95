import { markInboxRead } from '../../core/contract/inbox'
import { inbox } from '../../core/record/inbox'
import { handle, signedIn } from '../platform/call'

export const markInboxReadHandler = handle(markInboxRead, async (_input, call) => ({
  marked: await call.documents.update(inbox, { account: signedIn(call), read: false }, { read: true }),
}))
