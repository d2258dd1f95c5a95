import { changeService } from '../../core/contract/compound-changes'
import type { Service } from '../../core/place/compound'
import { inForceAt } from '../../core/place/dated'
import type { AuditFacts } from '../../core/record/audit'
import { handle } from '../platform/call'
import { beginningOf, changeCompound, changedFacts } from './change-compound'
import { reachedCompound } from './reached-compound'
import { serviceOf } from './service-of'

export const changeServiceHandler = handle(changeService, async (input, call) => {
  const { compound } = await reachedCompound(input.compound, call)
  const from = await beginningOf(input.from, call)
  const said = { kind: input.service, company: input.company, city: compound.city }
  const fact: Service = { from, ...(await serviceOf(said, call)) }
  return changeCompound(
    input.compound,
    ({ service }) => {
      const before = inForceAt(service, from)
      return {
        change: { service: changedFacts(service, fact, isSame) },
        action: 'serviceChanged',
        ...(before && { before: factsOf(before) }),
        after: factsOf(fact),
        why: input.why,
      }
    },
    call,
  )
})

const isSame = (a: Service, b: Service) => a.kind === b.kind && a.company?.code === b.company?.code

const factsOf = ({ from, kind, company }: Service): AuditFacts => ({
  from,
  service: kind,
  company: company?.code ?? null,
})
