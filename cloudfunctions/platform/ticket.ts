import cloudbase from '@cloudbase/node-sdk'
import { ticketKey } from './secrets'

const hour = 3_600_000

/**
 * A ticket with which a browser signs in to the platform as the account, within ten minutes. The platform renews its access
 * until `expiresAt` and no longer.
 */
export function createTicket(accountId: string, expiresAt: string): string {
  const signer = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV, credentials: ticketKey() })
  return signer.auth().createTicket(accountId, { refresh: hour, expire: Date.parse(expiresAt) })
}
