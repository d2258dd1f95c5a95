import { photos } from '../../core/record/photos'
import type { Call } from '../platform/call'
import { command } from '../platform/documents'
import { namedPhotos } from '../platform/named-photos'
import { removePhotos } from '../platform/remove-photos'

const aPage = 500

/**
 * Removes an account's photos that belong to no case; those of a case stay with it and no longer say who uploaded them. Each
 * page leaves fewer with the account's name, so that it ends, and asking again finishes what broke off.
 */
export async function leavePhotos(account: string, { documents }: Pick<Call, 'documents'>): Promise<void> {
  for (;;) {
    const own = await documents.find(photos, { where: { account }, limit: aPage })
    const named = await namedPhotos(own, documents)
    const kept = own.filter(({ _id }) => named.has(_id))
    const ids = kept.map(({ _id }) => _id)
    const nobodys = { account: null, openid: null, requestKeys: [] }
    if (ids.length > 0) await documents.update(photos, { _id: command.in(ids) }, nobodys)
    await removePhotos(
      own.filter((photo) => !kept.includes(photo)),
      documents,
    )
    if (own.length < aPage) return
  }
}
