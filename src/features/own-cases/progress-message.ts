import { keepSubscription } from '../../../core/contract/subscriptions'
import { callEndpoint } from '../../platform/call'
import { newRequestKey } from '../../platform/request-key'
import { askForMessage, mayAskFor } from '../../platform/subscribe'

const kind = 'caseProgress'

/**
 * Asks WeChat for one message about the steps of the case: on the tap that files it, as WeChat demands. What it answers keeps the
 * consent, once the case is filed; a failure changes nothing, as the inbox tells every step too.
 */
export async function askForProgress(): Promise<() => void> {
  const isWanted = mayAskFor(kind) && (await askForMessage(kind))
  return () => {
    if (isWanted) void callEndpoint(keepSubscription, { kind }, { requestKey: newRequestKey() })
  }
}
