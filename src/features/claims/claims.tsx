import { View } from '@tarojs/components'
import { useState } from 'react'
import { type DecisionResult, decideClaims, listClaims } from '../../../core/contract/claims'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { RefusalReason } from '../../../core/place/claim-rules'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { OwnCompound } from '../../components/own-compound'
import { Empty } from '../../components/page'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import './claims.scss'
import { momentWords } from '../../platform/time'
import { RefuseSheet } from './refuse-sheet'
import { Results } from './results'

type Listed = OutputOf<typeof listClaims>
type Claim = Listed['claims'][number]
export type Result = { label: string; result: DecisionResult }

/** 认领确认: who says they live where, confirmed in bulk. */
export function Claims() {
  return <OwnCompound>{({ code }) => <ClaimsOf compound={code} />}</OwnCompound>
}

function ClaimsOf({ compound }: { compound: string }) {
  const load = useAnswer(listClaims, { compound })
  const [results, setResults] = useState<Result[]>([])
  return (
    <>
      <Results results={results} />
      <Loaded
        load={load}
        empty={({ claims }) =>
          claims.length === 0 ? (
            <Empty words="没有等待确认的认领。住户扫楼栋海报认领后，会列在这里。" />
          ) : null
        }
      >
        {(listed, reload) => (
          <Deciding
            compound={compound}
            listed={listed}
            onDecided={(next) => {
              setResults(next)
              reload()
            }}
          />
        )}
      </Loaded>
    </>
  )
}

/** Most claims that one decision takes. */
const atOnce = 100

type DecidingProps = { compound: string; listed: Listed; onDecided: (results: Result[]) => void }

function Deciding({ compound, listed, onDecided }: DecidingProps) {
  const { claims, total } = listed
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [refusing, setRefusing] = useState(false)
  const { write, busy, failure } = useWrite(decideClaims)
  // One that somebody else has decided meanwhile is no longer listed.
  const meant = claims.filter(({ claim }) => chosen.includes(claim)).slice(0, atOnce)
  const all = claims.slice(0, atOnce)

  async function decide(refuseFor: RefusalReason | null) {
    const answer = await write({ compound, claims: meant.map(({ claim }) => claim), refuseFor })
    if (answer === null) return
    const labels = new Map(claims.map((each) => [each.claim, each.label]))
    setChosen([])
    setRefusing(false)
    onDecided(answer.results.map(({ claim, result }) => ({ label: labels.get(claim) ?? '', result })))
  }

  function toggle(claim: string) {
    setChosen(chosen.includes(claim) ? chosen.filter((each) => each !== claim) : [...chosen, claim])
  }

  return (
    <>
      <View className="card">
        <View className="row">
          <View className="strong">
            等待确认 {total} 件{total > claims.length ? `，先列出最早的 ${claims.length} 件` : ''}
          </View>
          <Button
            kind="text"
            onTap={() => setChosen(meant.length === all.length ? [] : all.map(({ claim }) => claim))}
          >
            {meant.length === all.length
              ? '全部不选'
              : `选中${all.length < claims.length ? '前' : '全部'} ${all.length} 件`}
          </Button>
        </View>
        <View className="note">请按称呼和手机尾号核对是否本户住户。您看不到谁评价了、评了什么。</View>
        <View className="claims-list">
          {claims.map((claim) => (
            <Checkbox
              key={claim.claim}
              checked={chosen.includes(claim.claim)}
              onToggle={() => toggle(claim.claim)}
            >
              <ClaimLine claim={claim} />
            </Checkbox>
          ))}
        </View>
      </View>
      {!refusing && <FailureNotice failure={failure} />}
      <View className="button-group">
        <Button busy={busy && !refusing} disabled={meant.length === 0} onTap={() => decide(null)}>
          确认所选 {meant.length} 件
        </Button>
        <Button kind="plain" disabled={meant.length === 0} onTap={() => setRefusing(true)}>
          所选不通过
        </Button>
      </View>
      {refusing && (
        <RefuseSheet
          count={meant.length}
          busy={busy}
          failure={failure}
          onRefuse={decide}
          onClose={() => setRefusing(false)}
        />
      )}
    </>
  )
}

function ClaimLine({ claim }: { claim: Claim }) {
  const { label, called, phoneEnd, kind, at } = claim
  return (
    <View className="claim-line">
      <View className="claim-home">{label}</View>
      <View>
        {called}
        {phoneEnd && `（尾号 ${phoneEnd}）`}
      </View>
      <View className="note">{kind === 'owner' ? '业主' : '使用人'}</View>
      <View className="note">{momentWords(at)}</View>
    </View>
  )
}
