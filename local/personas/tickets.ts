import { createPublicKey, verify } from 'node:crypto'
import { localEnvironmentId } from '../functions/environment-id'

export type Ticket = { uid: string /** When the sign-in ends (milliseconds). */; endsAt: number }

/** Reads a ticket at an instant; null if it was not made with the environment's key, or its ten minutes are over. */
export type ReadTicket = (ticket: string, now: number) => Ticket | null

/**
 * CloudBase keeps the public half of the key for custom sign-in. Here it follows from the private half, which the functions
 * are given; without one no ticket is right.
 */
export function openTickets(ticketKey: string | undefined): ReadTicket {
  if (ticketKey === undefined) return () => null
  const { private_key_id: keyId, private_key: privateKey } = JSON.parse(ticketKey)
  const publicKey = createPublicKey(privateKey)

  return (ticket, now) => {
    const [, id, signed = '', signature = ''] = /^(.+)\/@@\/([^.]+\.[^.]+)\.([^.]+)$/.exec(ticket) ?? []
    if (id !== keyId) return null
    if (!verify('RSA-SHA256', Buffer.from(signed), publicKey, Buffer.from(signature, 'base64url')))
      return null
    const claims = JSON.parse(Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString())
    if (claims.env !== localEnvironmentId || claims.exp <= now) return null
    return { uid: claims.uid, endsAt: claims.expire }
  }
}
