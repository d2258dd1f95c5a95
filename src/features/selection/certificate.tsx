import { View } from '@tarojs/components'
import type { OutputOf } from '../../../core/contract/endpoint'
import { readCertificate } from '../../../core/contract/selection-awards'
import { wordsOfDay } from '../../../core/place/day'
import { CopyButton } from '../../components/copy-button'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { awardStates, awardStepTitles } from './list-words'
import './selection.scss'

type Certificate = OutputOf<typeof readCertificate>

/** A certificate, as whoever is shown one can look it up. */
export function CertificatePage({ campaign, compound }: { campaign: string; compound: string }) {
  const load = useAnswer(readCertificate, { award: `${campaign}|${compound}` }, { keep: true })
  return (
    <Loaded load={load}>
      {(certificate) => (
        <>
          {certificate.state !== 'awarded' && (
            <Notice tone={certificate.state === 'revoked' ? 'danger' : 'warning'}>
              {`这份证书${awardStates[certificate.state]}。`}
            </Notice>
          )}
          <Face certificate={certificate} />
          <Proof certificate={certificate} />
        </>
      )}
    </Loaded>
  )
}

function Face({ certificate }: { certificate: Certificate }) {
  const { name, districtName, applicant, year, document, decidedOn } = certificate
  return (
    <View className="certificate">
      <View className="title" role="heading" aria-level={2}>
        “美好家园”小区
      </View>
      <View className="certificate-name">{name}</View>
      <View>
        {districtName} · {year} 年度
      </View>
      <View className="note spaced">创建主体：{applicant}</View>
      <View className="note">
        {document}，{wordsOfDay(decidedOn)}
      </View>
    </View>
  )
}

function Proof({ certificate: { award, list, certificate, timeline } }: { certificate: Certificate }) {
  return (
    <View className="card">
      <View className="title" role="heading" aria-level={2}>
        核验
      </View>
      <View className="note">编号 {award.replace('|', '-')}</View>
      <View className="selection-hash spaced">证书校验值：{certificate}</View>
      <View className="selection-hash spaced">名单校验值：{list}</View>
      {timeline.map(({ what, why, office, at }) => (
        <View key={at} className="selection-line">
          {awardStepTitles[what]}
          <View className="note">
            {why}（{office}，{fullMomentWords(at)}）
          </View>
        </View>
      ))}
      <View className="button-group">
        <CopyButton text={certificate} words="复制校验值" />
      </View>
    </View>
  )
}
