import { listStaff } from '../../core/contract/offices'
import { invitations } from '../../core/record/invitations'
import { handle } from '../platform/call'
import { allOf, anyOf, command } from '../platform/documents'
import { officeView } from './office-view'
import { withinOwnScope } from './within-own-scope'

const pageSize = 50

export const listStaffHandler = handle(listStaff, async (input, call) => {
  const grants = await call.grants()
  const { role, before } = input
  const found = await call.documents.find(invitations, {
    where: allOf(
      { ...withinOwnScope(grants), endedAt: null, ...(role && { role }) },
      anyOf({ claimedAt: command.neq(null) }, { expiresAt: command.gt(call.now) }),
      anyOf({ until: null }, { until: command.gt(call.now) }),
      ...(before === undefined
        ? []
        : [
            { createdAt: command.lte(before.at) },
            anyOf({ createdAt: command.lt(before.at) }, { number: command.lt(before.id) }),
          ]),
    ),
    order: [
      ['createdAt', 'desc'],
      ['number', 'desc'],
    ],
    limit: pageSize,
  })
  const last = found.at(-1)
  return {
    offices: found.map((invitation) => officeView(invitation, grants, call)),
    next: last && found.length === pageSize ? { at: last.createdAt, id: last.number } : null,
  }
})
