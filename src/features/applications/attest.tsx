import { View } from '@tarojs/components'
import { useState } from 'react'
import { readApplication } from '../../../core/contract/applications'
import { attestClause } from '../../../core/contract/attestations'
import type { ClauseResultView } from '../../../core/contract/principle-views'
import { attestationRefusal } from '../../../core/selection/attestation-check'
import type { EvidenceGiven, LookBack } from '../../../core/selection/evidence'
import { type Attesting, type Clause, clauseOf } from '../../../core/selection/principles'
import { Button } from '../../components/button'
import { EvidenceField } from '../../components/evidence/evidence-field'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { say } from '../../components/toast'
import { goBack } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { wordsOf } from '../../platform/words'
import './applications.scss'
import { AttestedFields } from './attested-fields'
import { newTyped, readTyped } from './typed-attestation'

type AttestProps = { application: string; code: string }

/** 出具证明: what an office attests of a clause, with evidence. */
export function Attest({ application, code }: AttestProps) {
  const load = useAnswer(readApplication, { application })
  return (
    <Loaded load={load}>
      {({ application: { id, name, compound }, principles, lookBack }) => {
        const clause = clauseOf(code)
        const result = principles.flatMap(({ clauses }) => clauses).find((each) => each.clause === code)
        if (!clause?.attesting || !result) return <Empty words="没有这一项要证明的内容。" />
        return (
          <>
            <About {...{ clause, result, name }} />
            {result.mayAttest ? (
              <Form application={id} attesting={clause.attesting} {...{ code, compound, lookBack }} />
            ) : (
              <Notice tone="warning">这一项现在不由贵单位证明，或资格核验已经结束。</Notice>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

type AboutProps = { clause: Clause; result: ClauseResultView; name: string }

function About({ clause: { title, attesting }, result, name }: AboutProps) {
  return (
    <View className="card">
      <View className="note">{name}</View>
      <View className="title">{title}</View>
      {attesting?.isOfSubdistrict && (
        <View className="spaced">这一项每个街道证明一次，适用于本街道的所有申报小区。</View>
      )}
      {attesting?.isOnSite && (
        <View className="spaced">须有到现场拍摄、注明日期的照片；只在手机上公示的不算。</View>
      )}
      {result.known && <View className="note">系统记录：{result.known}</View>}
      {result.attestation && <View className="note">目前的证明：{result.words}</View>}
    </View>
  )
}

type FormProps = {
  application: string
  code: string
  attesting: Attesting
  compound: string
  lookBack: LookBack
}

function Form({ application, code, attesting, compound, lookBack }: FormProps) {
  const [typed, setTyped] = useState(newTyped)
  const [evidence, setEvidence] = useState<{ given: EvidenceGiven[]; unfinished: number }>({
    given: [],
    unfinished: 0,
  })
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(attestClause)

  async function attest() {
    const attested = readTyped(typed, attesting.form)
    if (typeof attested === 'string') return setFault(attested)
    if (evidence.unfinished > 0) return setFault('还有材料没有上传好，或没有填写拍摄日期。')
    // What a file really is only the cloud knows: a photo is taken for one here.
    const given = evidence.given.map((each) => ({ ...each, type: 'jpeg' as const }))
    const refusal = attestationRefusal({ attested, evidence: given }, attesting, lookBack)
    setFault(refusal && wordsOf(refusal))
    if (refusal !== null) return
    if ((await write({ application, clause: code, attested, evidence: evidence.given })) === null) return
    say('证明已提交。')
    goBack()
  }

  return (
    <>
      <View className="card">
        <AttestedFields
          form={attesting.form}
          {...{ typed, lookBack }}
          onChange={(changed) => {
            setFault(null)
            setTyped((before) => ({ ...before, ...changed }))
          }}
        />
        <EvidenceField
          label={attesting.needsEvidence ? '证明材料' : '证明材料（可不传）'}
          takes={attesting.takes}
          initial={[]}
          {...{ compound, lookBack }}
          onChange={(given, unfinished) => setEvidence({ given, unfinished })}
        />
      </View>
      {fault && (
        <Notice tone="danger" urgent>
          {fault}
        </Notice>
      )}
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={() => void attest()}>
          提交证明
        </Button>
      </View>
      <View className="note application-note">
        证明会注明贵单位的名称；认定不符合的说明会随名单公布，请勿写个人信息。
      </View>
    </>
  )
}
