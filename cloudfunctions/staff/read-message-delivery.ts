import { messageKinds, readMessageDelivery } from '../../core/contract/subscriptions'
import { dayOfInstant, daysLater } from '../../core/place/day'
import { deliveries, deliveryId } from '../../core/record/deliveries'
import { subscriptions } from '../../core/record/subscriptions'
import { handle } from '../platform/call'
import { command } from '../platform/documents'

const daysShown = 14

export const readMessageDeliveryHandler = handle(readMessageDelivery, async (_input, call) => {
  const days = Array.from({ length: daysShown }, (_, ago) => dayOfInstant(daysLater(call.now, -ago)))
  const ids = days.flatMap((day) => messageKinds.map((kind) => deliveryId(day, kind)))
  const found = new Map((await call.documents.findAll(deliveries, ids)).map((each) => [each._id, each]))
  return {
    deliveries: ids.flatMap((id) => found.get(id) ?? []),
    waiting: await call.documents.count(subscriptions, { tries: command.gt(0) }),
  }
})
