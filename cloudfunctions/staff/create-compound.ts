import { createCompound } from '../../core/contract/compounds'
import { audit } from '../../core/record/audit'
import { compounds } from '../../core/record/compounds'
import { auditEntryOf } from '../platform/audit-entry'
import { grantOver, handle, isRepeated } from '../platform/call'
import { compoundPlace } from '../platform/compound-place'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import {
  factsOf,
  freeCompound,
  isNamesake,
  namesakesIn,
  placeOfStanding,
  refuseNotCome,
} from './new-compound'
import { citiesOfSeats } from './region-place'
import { serviceOf } from './service-of'

export const createCompoundHandler = handle(createCompound, async (input, call) => {
  const [city = ''] = await citiesOfSeats([input], call)
  const grant = await grantOver(call, placeOfStanding(city, input))
  refuseNotCome(input.from, call.now)
  const service = await serviceOf({ kind: input.service, company: input.company, city }, call)
  const { name, district, subdistrict, residentsCommittee, governance, from, register } = input
  const registered = {
    ...{ city, name, district, subdistrict, residentsCommittee },
    ...{ service, governance, from, register },
  }
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const compound = await call.documents.transaction(async (transaction) => {
    const { made, earlier } = await freeCompound(registered, transaction)
    if (earlier !== null && isRepeated(earlier.requestKeys, request)) return earlier._id
    const namesake = (await namesakesIn([subdistrict], call)).some((other) => isNamesake(other, input))
    if (earlier !== null || namesake) throw new Refusal('name_taken')
    await transaction.set(compounds, { ...made, requestKeys: [request] })
    const place = compoundPlace(made, call.now)
    const done = { action: 'compoundCreated' as const, subject: made._id, place, after: factsOf(made) }
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return made._id
  })
  return { compound }
})
