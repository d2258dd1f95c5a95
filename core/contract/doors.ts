import { createApiKey, listApiKeys, revokeApiKey } from './api-keys'
import type { Door, Endpoint } from './endpoint'
import { listPeriods, readCityTable, readCompoundFigures, requestRebuild } from './figures'
import { readHome } from './home'
import { bindHousehold, leaveHousehold, readHousehold } from './households'
import { markInboxRead, readInbox } from './inbox'
import { readRatingForm, submitRating } from './rating'
import { findCompounds, listPlaces, readCompoundResult } from './results'
import { issueSlip, listHouseholds, listOwnCompounds, revokeSlips, unbindHousehold } from './slips'

/** Every endpoint behind its door: what serve answers, deploy allows and tests walk. */
export const doors: Record<Door, readonly Endpoint[]> = {
  resident: [
    readHome,
    listPlaces,
    findCompounds,
    readCompoundResult,
    bindHousehold,
    leaveHousehold,
    readHousehold,
    readInbox,
    markInboxRead,
    readRatingForm,
    submitRating,
  ],
  staff: [
    listPeriods,
    readCityTable,
    readCompoundFigures,
    requestRebuild,
    listOwnCompounds,
    listHouseholds,
    issueSlip,
    revokeSlips,
    unbindHousehold,
    createApiKey,
    listApiKeys,
    revokeApiKey,
  ],
}
