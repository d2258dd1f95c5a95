import { objectToSelection } from '../../core/contract/selection-objections'
import { handle, signedIn } from '../platform/call'
import { raiseSelectionObjection } from '../platform/raise-selection-objection'

export const objectToSelectionHandler = handle(objectToSelection, async (said, call) => {
  const by = { account: signedIn(call) }
  return {
    objection: await raiseSelectionObjection({ said, by, objector: 'resident', channel: 'app' }, call),
  }
})
