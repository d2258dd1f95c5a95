import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { readCertificate, reviewAward } from '../../../core/contract/selection-awards'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { say } from '../../components/toast'
import { fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { awardStates, awardStepTitles } from './list-words'
import { fewestLetters } from './object-sheet'
import './selection.scss'

type Certificate = OutputOf<typeof readCertificate>

/** 复核 and 撤销 of an award. */
export function AwardReview({ campaign, compound }: { campaign: string; compound: string }) {
  const load = useAnswer(readCertificate, { award: `${campaign}|${compound}` })
  return (
    <Loaded load={load}>
      {(certificate, reload) => (
        <>
          <View className="card">
            <View className="title">{certificate.name}</View>
            <View className="note">
              {certificate.document} · {awardStates[certificate.state]}
            </View>
            {certificate.timeline.map(({ what, why, office, at }) => (
              <View key={at} className="selection-line">
                {awardStepTitles[what]}
                <View className="note">
                  {why}（{office}，{fullMomentWords(at)}）
                </View>
              </View>
            ))}
          </View>
          {certificate.state !== 'revoked' && (
            <Acts key={certificate.state} of={certificate} reload={reload} />
          )}
        </>
      )}
    </Loaded>
  )
}

function Acts({ of: { award, state }, reload }: { of: Certificate; reload: () => void }) {
  const why = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(reviewAward)

  async function act(kind: 'open' | 'uphold' | 'revoke') {
    const said = why.current.trim()
    const isShort = said.length < fewestLetters
    setFault(isShort ? `请填写理由，至少 ${fewestLetters} 个字。` : null)
    if (isShort || !(await write({ award, act: kind, why: said }))) return
    say('已记录并公布。')
    reload()
  }
  return (
    <View className="card">
      <Field
        kind="area"
        label="理由"
        note="显示在证书页，所有人可见。"
        maxLength={500}
        counted
        fault={fault}
        onInput={(text) => {
          why.current = text
        }}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        {state === 'awarded' ? (
          <Button busy={busy} onTap={() => void act('open')}>
            启动复核
          </Button>
        ) : (
          <>
            <Button busy={busy} onTap={() => void act('uphold')}>
              复核后维持
            </Button>
            <Button kind="danger" busy={busy} onTap={() => void act('revoke')}>
              撤销
            </Button>
          </>
        )}
      </View>
    </View>
  )
}
