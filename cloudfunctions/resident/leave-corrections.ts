import { corrections, correctionTag } from '../../core/record/corrections'
import type { Call } from '../platform/call'
import { secretHmac } from '../platform/secrets'

const aPage = 100

/** Unties an account's questions from it and takes its words away; that something was asked stays, and what was answered. */
export async function leaveCorrections(
  account: string,
  { documents, newId }: Pick<Call, 'documents' | 'newId'>,
): Promise<void> {
  const tag = correctionTag(secretHmac('ACCOUNT_KEY'), account)
  for (;;) {
    const some = await documents.find(corrections, { where: { tag }, limit: aPage })
    for (const { _id } of some) {
      await documents.update(corrections, { _id }, { tag: newId(), asker: null, text: null })
    }
    if (some.length < aPage) return
  }
}
