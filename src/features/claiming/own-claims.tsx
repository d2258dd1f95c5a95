import { View } from '@tarojs/components'
import { type OwnClaim, withdrawClaim } from '../../../core/contract/claims'
import type { RefusalReason } from '../../../core/place/claim-rules'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Notice } from '../../components/notice'
import { say } from '../../components/toast'
import { goTo } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { useWrite } from '../../platform/use-write'

const stateWords: Record<OwnClaim['state'], string> = {
  open: '等待居委会确认',
  confirmed: '已确认',
  refused: '没有通过',
  withdrawn: '已撤回',
  expired: '超过期限没有确认，已失效',
}

const reasonWords: Record<RefusalReason, string> = {
  notLivingThere: '居委会核实您不是本户住户。',
  wrongHousehold: '房号可能选错了，请核对后重新认领。',
  notReached: '居委会没有联系上您，请到居委会核实。',
  other: '请联系居委会了解原因。',
}

type OwnClaimsProps = {
  claims: readonly OwnClaim[]
  onChanged: () => void
  /** Opens the form once more; null where there is none to open. */
  onAnother: (() => void) | null
}

/** What was claimed, what became of it, and what can be done meanwhile. */
export function OwnClaims({ claims, onChanged, onAnother }: OwnClaimsProps) {
  return (
    <>
      {claims.map((claim) => (
        <Claim key={claim.household} claim={claim} onChanged={onChanged} />
      ))}
      {onAnother && (
        <View className="button-group">
          <Button kind="plain" onTap={onAnother}>
            再认领一户
          </Button>
        </View>
      )}
    </>
  )
}

function Claim({ claim, onChanged }: { claim: OwnClaim; onChanged: () => void }) {
  const { household, compoundName, label, state, reason, expiresAt } = claim
  const { write, busy, failure } = useWrite(withdrawClaim)

  async function withdraw() {
    if ((await write({ household })) === null) return
    say('认领已撤回，为这一户保存的评价已删除。')
    onChanged()
  }

  return (
    <View className="card">
      <View className="row">
        <View className="strong">
          {compoundName} {label}
        </View>
        <View className={state === 'open' ? 'strong' : 'note'}>{stateWords[state]}</View>
      </View>
      {state === 'refused' && reason && <View className="spaced">{reasonWords[reason]}</View>}
      {state === 'open' && (
        <>
          <Notice>
            现在就可以评价：先保存，居委会在本期评价截止前确认后计入。{dayWords(expiresAt)}
            前没有确认的认领自动失效。
          </Notice>
          <FailureNotice failure={failure} />
          <View className="button-group">
            <Button onTap={() => goTo('rate', { household })}>评价物业</Button>
            <Button kind="plain" busy={busy} onTap={withdraw}>
              撤回认领
            </Button>
          </View>
        </>
      )}
    </View>
  )
}
