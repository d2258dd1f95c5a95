import type { Grant } from '../../core/access/role'
import { cityPlace } from '../../core/access/scope'
import type { InputOf } from '../../core/contract/endpoint'
import { savePeriod } from '../../core/contract/periods'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import { calendarFaults, instantsOf } from '../../core/rating/period-calendar'
import { questionnaireV1 } from '../../core/rating/questionnaire'
import { audit } from '../../core/record/audit'
import { type Period, periods } from '../../core/record/periods'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, grantOver, handle, isRepeated, type Request } from '../platform/call'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { changeCalendar } from './change-calendar'
import { asNeighbour, periodPlan, planFacts } from './period-plan'

/** What was prepared for the draft before is not relied upon: the clock looks at it anew. */
export const savePeriodHandler = handle(savePeriod, async (input, call) => {
  const known = await call.documents.get(periods, input.code)
  const [first] = await call.grants()
  const place = cityPlace(known?.city ?? first?.scope ?? '')
  const grant = await grantOver(call, place)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const saved = await changeCalendar(
    { code: input.code, city: place.city },
    call,
    async (present, others, transaction) => {
      if (present !== null && isRepeated(present.requestKeys, request)) return present
      const before = present?.state === 'deleted' ? null : present
      if (input.isNew && before !== null) throw new Refusal('period_code_taken')
      if (!input.isNew && before === null) throw new Refusal('unknown_period')
      if (before !== null && before.state !== 'draft') throw new Refusal('period_not_draft')
      refuseIf(calendarFaults(input, others.map(asNeighbour), call.now)[0]?.code ?? null)
      const period = draftOf(input, { before: present, grant, request }, call)
      await transaction.set(periods, period)
      const facts = { ...(before && { before: planFacts(before) }), after: planFacts(period) }
      const done = { action: 'periodSaved' as const, subject: period._id, place, ...facts }
      await transaction.set(audit, auditEntryOf(grant, done, call))
      return period
    },
  )
  return { plan: periodPlan(saved, call.now) }
})

type Drafted = { before: Period | null; grant: Grant; request: Request }

function draftOf(input: InputOf<typeof savePeriod>, { before, grant, request }: Drafted, call: Call): Period {
  const instants = instantsOf(input)
  if (instants === null) throw new Refusal('period_day_unknown')
  return {
    _id: input.code,
    name: input.name,
    city: before?.city ?? grant.scope,
    state: 'draft',
    ...instants,
    questionnaireVersion: questionnaireV1.version,
    methodVersion: methodParametersV1.version,
    methodChoices: input.methodChoices,
    // A key belongs to one draft: where it was lost or changed, the draft that follows is given another.
    keyVersion: before?.state === 'draft' ? before.keyVersion : null,
    keyCheck: before?.state === 'draft' ? before.keyCheck : null,
    reminders: [...input.reminders].sort((a, b) => b - a),
    extension: null,
    readiness: null,
    snapshot: null,
    savedAt: call.now,
    requestKeys: remember(before?.requestKeys ?? [], request),
  }
}
