import { View } from '@tarojs/components'
import { useState } from 'react'
import { type listApiKeys, revokeApiKey } from '../../../core/contract/api-keys'
import type { OutputOf } from '../../../core/contract/endpoint'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { dayWords } from '../../platform/time'
import { useWrite } from '../../platform/use-write'
import { type Places, scopeWords } from './scope-options'

type Entry = OutputOf<typeof listApiKeys>['keys'][number]
type KeyEntryProps = { entry: Entry; places: Places | null; onRevoked: () => void }

/** Whether the key works, in words. */
function stateWords({ revokedAt, expiresAt }: Entry): string {
  if (revokedAt !== null) return `已于 ${dayWords(revokedAt)}作废`
  return Date.parse(expiresAt) <= Date.now()
    ? `已于 ${dayWords(expiresAt)}到期`
    : `有效期至 ${dayWords(expiresAt)}`
}

/** One key of the list; it can be revoked while it works. */
export function KeyEntry({ entry, places, onRevoked }: KeyEntryProps) {
  const [asking, setAsking] = useState(false)
  const { write, busy, failure } = useWrite(revokeApiKey)
  const works = entry.revokedAt === null && Date.parse(entry.expiresAt) > Date.now()

  async function revoke() {
    if (!(await write({ number: entry.number }))) return
    setAsking(false)
    say('密钥已作废。')
    onRevoked()
  }

  return (
    <View className="cell">
      <View className="cell-words">
        {entry.title}
        <View className="note">
          {scopeWords(places, entry.scope)} · {stateWords(entry)}
        </View>
      </View>
      {works && (
        <Button kind="text" onTap={() => setAsking(true)}>
          作废
        </Button>
      )}
      {asking && (
        <Sheet title={`作废“${entry.title}”？`} onClose={() => setAsking(false)}>
          <View className="spaced">作废后立即停用，不能恢复。使用它的系统将取不到数据。</View>
          <FailureNotice failure={failure} />
          <View className="button-group">
            <Button kind="danger" busy={busy} onTap={revoke}>
              作废
            </Button>
            <Button kind="plain" onTap={() => setAsking(false)}>
              不作废
            </Button>
          </View>
        </Sheet>
      )}
    </View>
  )
}
