import { View } from '@tarojs/components'
import { roleTitles } from '../../../core/access/role'
import { Button } from '../../components/button'
import { kindWords, officeNameWords, whereWords } from '../../components/case/case-words'
import {
  countdownWords,
  isOverdue,
  ownStateWords,
  promiseWords,
} from '../../components/own-case/own-case-words'
import { PhotoList } from '../../components/photo-field/photo-list'
import { goTo } from '../../platform/go'
import { fullMomentWords, momentWords } from '../../platform/time'
import '../../components/own-case/own-case.scss'
import type { OwnCase } from './own-case-page'

/** What the resident waits for, or what waits for them. */
function asksOf({ may, state }: OwnCase): 'confirm' | 'answerWithdrawal' | null {
  if (may.includes('answerWithdrawal')) return 'answerWithdrawal'
  return state === 'answered' && may.includes('confirm') ? 'confirm' : null
}

/** How the case stands, and what it is about. */
export function CaseSummary({ found }: { found: OwnCase }) {
  const { own, mergedInto, number } = found
  const place = found.where.kind === 'home' && own ? '我家' : whereWords(found)
  return (
    <>
      <View className="card">
        <View className="row">
          <View className="title">{ownStateWords({ ...found, asks: asksOf(found) })}</View>
          <View className="note">编号 {number}</View>
        </View>
        <Deadline found={found} />
        <View className="spaced">由{officeNameWords(found.handler)}办理</View>
        <Standing found={found} />
        {mergedInto && (
          <Button kind="text" onTap={() => goTo('ownCase', { number: mergedInto })}>
            查看并入的工单 {mergedInto}
          </Button>
        )}
      </View>
      <View className="card">
        <View className="strong">{kindWords(found)}</View>
        <View className="note">{place}</View>
        <View className="note">{fullMomentWords(found.filedAt)} 提交</View>
        {found.households > 1 && <View className="note">共 {found.households} 户遇到</View>}
        {own ? (
          <>
            <View className="spaced own-case-text">{found.text}</View>
            {found.photos.length > 0 && (
              <View className="spaced">
                <PhotoList photos={found.photos} label="提交的照片" />
              </View>
            )}
            {found.contactShared && (
              <View className="note spaced">您已同意为上门处理告知房号和电话，只有办理单位能看到。</View>
            )}
          </>
        ) : (
          <View className="note spaced">您是“我也遇到”：可以看到办理经过，看不到对方写的内容和照片。</View>
        )}
      </View>
    </>
  )
}

/** The deadline that runs, counted down; overdue in red, with who knows of it. */
function Deadline({ found }: { found: OwnCase }) {
  const { clock, escalatedTo } = found
  if (clock === null) return null
  if (!isOverdue(found)) {
    return (
      <View className="spaced">
        {promiseWords(clock)}，{countdownWords(clock)}
      </View>
    )
  }
  return (
    <View className="spaced">
      <View className="overdue">
        {clock.kind === 'accept' ? '受理' : '答复'}
        {countdownWords(clock)}
      </View>
      <View className="note">
        应在 {momentWords(clock.dueAt)} 前{clock.kind === 'accept' ? '受理' : '答复'}
        {escalatedTo && `，已上报${roleTitles[escalatedTo]}`}。
      </View>
    </View>
  )
}

/** What is under way beside the state. */
function Standing({ found }: { found: OwnCase }) {
  const { extension, state, reopened, may, answerBy, clock } = found
  const isQuestioned = may.includes('answerWithdrawal')
  const isConfirmed = found.timeline.some(({ type, voluntary }) => type === 'withdrawalAnswered' && voluntary)
  const lines = [
    clock?.kind === 'accept' && `${momentWords(answerBy)} 前会有答复`,
    reopened > 0 && state !== 'closed' && `您要求重办过 ${reopened} 次`,
    extension?.state === 'asked' &&
      `办理单位申请延期 ${extension.days} 个工作日，等上级单位审批；没有批准以前期限不变。`,
    extension?.state === 'approved' &&
      extension.until === answerBy &&
      `已批准延期 ${extension.days} 个工作日。`,
    found.own &&
      state === 'withdrawn' &&
      !isQuestioned &&
      !isConfirmed &&
      '等办理单位以外的工作人员向您核实；核实以前仍照常计入。',
  ]
  return (
    <>
      {lines
        .filter((line) => typeof line === 'string')
        .map((line) => (
          <View key={line} className="note spaced">
            {line}
          </View>
        ))}
    </>
  )
}
