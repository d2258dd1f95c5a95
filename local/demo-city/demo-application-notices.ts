import type { Hmac } from '../../core/access/account-id'
import type { Role } from '../../core/access/role'
import type { Notice } from '../../core/record/inbox'
import { checkerOf } from '../../core/selection/applicant'
import type { DemoApplication } from './demo-applications'
import type { desksIn } from './demo-desks'

type Told = Pick<Notice, 'kind' | 'at' | 'why'> & { role: Role; scope: string }

/** What offices were told of an application as it went its way, in their inboxes. */
export function applicationNotices(
  { application }: DemoApplication,
  deskAt: ReturnType<typeof desksIn>,
  hmac: Hmac,
): Notice[] {
  const { _id, name } = application
  return toldOf(application).map(({ kind, at, why, role, scope }) => {
    const { account } = deskAt(role, scope)
    return {
      ...{ _id: hmac(`demo-notice|${_id}|${kind}|${at}`).slice(0, 32), account, at, kind },
      ...{ compoundName: name, label: '', forStaff: true, application: _id, read: false },
      ...(why && { why }),
    }
  })
}

function toldOf({ applicant, consent, timeline, ...place }: DemoApplication['application']): Told[] {
  const checker = checkerOf(applicant.role)
  const scope = checker === 'bureau' ? place.city : place[checker === 'district' ? 'district' : 'subdistrict']
  const asksCommittee = consent !== null && applicant.role !== 'ownersCommittee'
  return timeline.flatMap(({ what, at, why }): Told[] => {
    switch (what) {
      case 'submitted':
        return [
          { kind: 'applicationArrived', at, role: checker, scope },
          ...(asksCommittee
            ? [
                {
                  kind: 'applicationConsentAsked',
                  at,
                  role: 'ownersCommittee',
                  scope: place.compound,
                } as const,
              ]
            : []),
        ]
      case 'returned':
        return [
          {
            kind: 'applicationReturned',
            at,
            role: applicant.role,
            scope: applicant.scope,
            ...(why && { why }),
          },
        ]
      case 'forwarded':
        return [{ kind: 'applicationForwarded', at, role: applicant.role, scope: applicant.scope }]
      default:
        return []
    }
  })
}
