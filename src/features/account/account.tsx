import { View } from '@tarojs/components'
import { readHome } from '../../../core/contract/home'
import { readInbox } from '../../../core/contract/inbox'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { SignInCard } from '../../components/sign-in-card'
import { setElder, useElder } from '../../platform/appearance'
import { goTo } from '../../platform/go'
import { currentSession } from '../../platform/session'
import { signOut } from '../../platform/sign-in'
import { phoneStore } from '../../platform/storage'
import { useAnswer } from '../../platform/use-answer'
import { Desks } from './desks'
import { Households } from './households'
import { Switch } from './switch'
import { UnsentSheet, useUnsentFirst } from './unsent-first'
import { Workbench } from './workbench'

/** 我的: households, messages, large type, privacy, workbench, signing in and out of a browser. */
export function Account() {
  const load = useAnswer(readHome, {}, { keep: true })
  const elder = useElder()
  return (
    <>
      <Loaded load={load}>
        {({ signedIn, households, roles }) =>
          signedIn ? (
            <>
              <SignedInAs />
              <Households households={households} />
              <Inbox />
              <Workbench roles={roles} />
              <Desks />
            </>
          ) : (
            <SignInCard words="公开的结果不用登录就能看；绑定住户和评价需要登录。" />
          )
        }
      </Loaded>
      <View className="card flush">
        <Cell words="接受邀请" note="受邀成为工作人员时使用" onTap={() => goTo('join')} />
        <Switch words="关怀模式（大字）" on={elder} onSwitch={setElder} />
        <Cell words="隐私与我的数据" onTap={() => goTo('privacy')} />
      </View>
    </>
  )
}

function SignedInAs() {
  const session = currentSession(phoneStore, Date.now())
  const unsent = useUnsentFirst(signOut)
  if (!session) return null
  return (
    <View className="card row">
      <View className="cell-words">
        <View className="note">当前身份</View>
        <View className="strong">{session.title}</View>
      </View>
      <Button kind="text" busy={unsent.busy} onTap={unsent.begin}>
        退出登录
      </Button>
      <UnsentSheet unsent={unsent} words="退出登录" forget={signOut} />
    </View>
  )
}

function Inbox() {
  const load = useAnswer(readInbox, {})
  const unread = load.status === 'done' ? load.data.unread : 0
  return (
    <View className="card flush">
      <Cell
        words="消息"
        value={unread > 0 ? <View className="badge">{unread} 条未读</View> : undefined}
        onTap={() => goTo('inbox')}
      />
    </View>
  )
}
