import { codeRefusal } from '../../core/access/desk-sign-in'
import { readDeskSignIn } from '../../core/contract/desk-sign-in'
import { handle } from '../platform/call'
import { refuseIf } from '../platform/refusal'
import { scannedSignIn } from './scanned-sign-in'

export const readDeskSignInHandler = handle(readDeskSignIn, (input, call) =>
  scannedSignIn(input.code, call, async (signIn) => {
    refuseIf(codeRefusal(signIn, call.now))
    return { desk: signIn.desk, since: signIn.createdAt }
  }),
)
