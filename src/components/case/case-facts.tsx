// First: in every page the styles of cases then stand before those of photos.
import './case.scss'
import { View } from '@tarojs/components'
import type { CaseView } from '../../../core/contract/case-views'
import { fullMomentWords } from '../../platform/time'
import { PhotoList } from '../photo-field/photo-list'
import { CaseMarks } from './case-marks'
import { handlingTitles, kindWords, officeNameWords, whereWords } from './case-words'
import { DueLine } from './due-line'

const clockTitles = { accept: '受理期限', answer: '答复期限', confirm: '等待居民确认，到' }

/** What a case is about, who handles it and until when: the same for every reader. */
export function CaseFacts({ found }: { found: CaseView }) {
  const { number, compoundName, text, photos, filedAt, handler, clock, extension, level, answerBy } = found
  return (
    <View className="card">
      <View className="title">{kindWords(found)}</View>
      <View className="note">
        {compoundName} · {whereWords(found)}
      </View>
      <View className="spaced">
        <CaseMarks found={found} />
      </View>
      {text && <View className="case-text spaced">{text}</View>}
      <PhotoList photos={photos} label="居民提交的照片" />
      <View className="spaced">办理单位：{officeNameWords(handler)}</View>
      {clock && <DueLine words={clockTitles[clock.kind]} due={clock} readAt={found.readAt} />}
      {extension && holds(extension, answerBy) && <View className="note">{extensionWords(extension)}</View>}
      {level !== null && <View>居民对办理的评价：{handlingTitles[level]}</View>}
      <View className="note">
        编号 {number} · {fullMomentWords(filedAt)} 提交
      </View>
    </View>
  )
}

/** A case that was reopened has a deadline of its own: an extension from before says nothing of it. */
function holds({ state, until }: NonNullable<CaseView['extension']>, answerBy: string): boolean {
  return state !== 'approved' || until === answerBy
}

function extensionWords({ until, days, state }: NonNullable<CaseView['extension']>): string {
  if (state === 'asked') return `已申请延期 ${days} 个工作日，等待审批`
  return state === 'approved' ? `已延期 ${days} 个工作日，到 ${fullMomentWords(until)}` : '延期申请未获同意'
}
