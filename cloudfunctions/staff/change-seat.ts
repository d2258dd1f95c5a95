import { changeSeat } from '../../core/contract/compound-changes'
import type { Seat } from '../../core/place/compound'
import { inForceAt } from '../../core/place/dated'
import { isSameSeat, presentSeat } from '../../core/place/seats'
import type { AuditFacts } from '../../core/record/audit'
import { grantOver, handle } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { beginningOf, changeCompound, changedFacts } from './change-compound'
import { isNamesake, namesakesIn, placeOfStanding } from './new-compound'
import { reachedCompound } from './reached-compound'
import { citiesOfSeats } from './region-place'

/** The flat fields follow at once where the change has begun; else the clock brings them up to date on its day. */
export const changeSeatHandler = handle(changeSeat, async (input, call) => {
  const { compound } = await reachedCompound(input.compound, call)
  const [city = ''] = await citiesOfSeats([input], call)
  if (city !== compound.city) throw new Refusal('unknown_region')
  await grantOver(call, placeOfStanding(city, input))
  const from = await beginningOf(input.from, call)
  const { district, subdistrict, residentsCommittee } = input
  const fact: Seat = { from, district, subdistrict, residentsCommittee }
  const there = await namesakesIn([subdistrict], call)
  return changeCompound(
    input.compound,
    (present) => {
      const moved = { subdistrict, name: present.name }
      if (there.some((other) => other._id !== present._id && isNamesake(other, moved))) {
        throw new Refusal('name_taken')
      }
      const before = inForceAt(present.seats, from)
      const seats = changedFacts(present.seats, fact, isSameSeat)
      return {
        change: { seats, ...presentSeat(seats, call.now) },
        action: 'seatChanged',
        ...(before && { before: factsOf(before) }),
        after: factsOf(fact),
        why: input.why,
      }
    },
    call,
  )
})

const factsOf = ({ from, district, subdistrict, residentsCommittee }: Seat): AuditFacts => ({
  from,
  district,
  subdistrict,
  residentsCommittee,
})
