import { type Grant, isCurrent, type Role } from '../../core/access/role'
import type { Account } from '../../core/record/accounts'
import type { NamedOffice } from '../../core/record/applications'

/** Who sits at an office of the demo city, and how that is named in what is shown. */
export type Desk = { account: string; grant: Grant; office: NamedOffice }

/** Finds whoever holds an office. @throws Error where nobody does */
export function desksIn(accounts: readonly Account[], now: string): (role: Role, scope: string) => Desk {
  const held = accounts.flatMap(({ _id: account, roles }) => roles.map((grant) => ({ account, grant })))
  return (role, scope) => {
    const found = held.find(
      ({ grant }) => grant.role === role && grant.scope === scope && isCurrent(grant, now),
    )
    if (found === undefined) throw new Error(`nobody is ${role} of ${scope} in the demo city`)
    return { ...found, office: { role, scope, name: found.grant.scopeName ?? scope } }
  }
}
