import { View } from '@tarojs/components'
import type { OutputOf } from '../../../core/contract/endpoint'
import { readOwnData } from '../../../core/contract/privacy'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { officeTitle } from '../../components/office-words'
import { SignInCard } from '../../components/sign-in-card'
import { saveTextFile } from '../../platform/save-file'
import { knowsCaller } from '../../platform/session'
import { phoneStore } from '../../platform/storage'
import { dayWords, fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { DeleteAccount } from './delete-account'
import { OwnRatings } from './own-ratings'

type Own = OutputOf<typeof readOwnData>

/** 我的数据: everything that is stored about the person, to read, to take along, and to delete. */
export function OwnData() {
  if (!knowsCaller(phoneStore, Date.now())) {
    return <SignInCard words="查看自己的数据需要先登录，登录后会回到这里。" />
  }
  return <StoredData />
}

function StoredData() {
  const load = useAnswer(readOwnData, {})
  return (
    <Loaded load={load}>
      {(own) => (
        <>
          <Notice>以下是与您的账号有关的全部数据。账号用不可还原的编号表示。</Notice>
          <Bindings own={own} />
          <OwnRatings ratings={own.ratings} households={own.households} />
          <Offices own={own} />
          <Records own={own} />
          <View className="button-group">
            <Button kind="plain" onTap={() => void saveOwn(own)}>
              导出全部数据
            </Button>
            <DeleteAccount households={own.households.length} />
          </View>
        </>
      )}
    </Loaded>
  )
}

function saveOwn(own: Own): Promise<void> {
  return saveTextFile('我的数据.json', `${JSON.stringify(own, null, 2)}\n`, 'application/json;charset=utf-8')
}

function Bindings({ own: { households } }: { own: Own }) {
  return (
    <>
      <View className="section">绑定的住户</View>
      <View className="card flush">
        {households.length === 0 && <Cell words="没有绑定住户" />}
        {households.map(({ household, compoundName, label, kind, since }) => (
          <Cell
            key={household}
            words={compoundName}
            note={`${label}，${kind === 'owner' ? '业主' : '使用人'}`}
            value={`${dayWords(since)}起`}
          />
        ))}
      </View>
    </>
  )
}

function Offices({ own: { offices } }: { own: Own }) {
  if (offices.length === 0) return null
  return (
    <>
      <View className="section">工作职务</View>
      <View className="card flush">
        {offices.map(({ role, agency, scope, from, until }) => (
          <Cell
            key={`${role}|${agency}|${scope}|${from}`}
            words={officeTitle({ role, agency })}
            note={`${dayWords(from)}起${until ? `，至 ${dayWords(until)}` : ''}`}
          />
        ))}
      </View>
    </>
  )
}

/** What is kept beside: the consent, how often a household was joined, wrong codes, messages. */
function Records({ own }: { own: Own }) {
  const { consent, joined, wrongSlipCodes, notices, claims, wishes, cases, photos, messages } = own
  const { follows, corrections } = own
  return (
    <>
      <View className="section">其他记录</View>
      <View className="card flush">
        <Cell words="隐私说明" value={consent ? `${dayWords(consent.at)}同意` : '尚未同意'} />
        <Cell words="加入住户的记录" value={`${joined.length} 次`} />
        <Cell words="一天内输错的绑定码" value={`${wrongSlipCodes.length} 次`} />
        <Cell words="楼栋海报认领" value={`${claims.length} 次`} />
        <Cell words="加绑申请" value={`${wishes.length} 次`} />
        <Cell words="提交或加入的投诉、报修等" value={`${cases.length} 件`} />
        <Cell
          words="上传的照片"
          note={photos.some(({ filed }) => !filed) ? '没有提交的，上传一天后删除' : undefined}
          value={`${photos.length} 张`}
        />
        <Cell
          words="新公示提醒"
          note={follows.map(({ compoundName }) => compoundName).join('、') || undefined}
          value={`${follows.length} 个小区`}
        />
        {corrections.map(({ compoundName, at, rowTitle, text }) => (
          <Cell
            key={at}
            words={`公示纠错：${compoundName}${rowTitle === null ? '' : `，${rowTitle}`}`}
            note={text ?? undefined}
            value={dayWords(at)}
          />
        ))}
        {corrections.length === 0 && <Cell words="公示纠错" value="0 条" />}
        <Cell
          words="微信提醒"
          note={messages.length > 0 ? '为发送提醒，加密保存您的微信标识，发送后即删除' : undefined}
          value={`${messages.length} 项`}
        />
        <Cell
          words="消息"
          note={notices[0] ? `最近一条：${fullMomentWords(notices[0].at)}` : undefined}
          value={`${notices.length} 条`}
        />
      </View>
    </>
  )
}
