import { serve } from '../platform/serve'
import { createApiKeyHandler } from './create-api-key'
import { issueSlipHandler } from './issue-slip'
import { listApiKeysHandler } from './list-api-keys'
import { listHouseholdsHandler } from './list-households'
import { listOwnCompoundsHandler } from './list-own-compounds'
import { listPeriodsHandler } from './list-periods'
import { readCityTableHandler } from './read-city-table'
import { readCompoundFiguresHandler } from './read-compound-figures'
import { requestRebuildHandler } from './request-rebuild'
import { revokeApiKeyHandler } from './revoke-api-key'
import { revokeSlipsHandler } from './revoke-slips'
import { unbindHouseholdHandler } from './unbind-household'

/** The function `staff`: called by the workbench, by accounts that hold a role. */
export const main = serve('staff', [
  listPeriodsHandler,
  readCityTableHandler,
  readCompoundFiguresHandler,
  requestRebuildHandler,
  listOwnCompoundsHandler,
  listHouseholdsHandler,
  issueSlipHandler,
  revokeSlipsHandler,
  unbindHouseholdHandler,
  createApiKeyHandler,
  listApiKeysHandler,
  revokeApiKeyHandler,
])
