import { View } from '@tarojs/components'
import { useState } from 'react'
import { confirmDeskSignIn, readDeskSignIn } from '../../../core/contract/desk-sign-in'
import type { OutputOf } from '../../../core/contract/endpoint'
import { formatSlipCode } from '../../../core/place/slip-code'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { goTab } from '../../platform/go'
import { inBrowser } from '../../platform/target'
import { momentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { CodeEntry } from './code-entry'
import { deskWords } from './present-desk'

/** 确认登录: a phone says whether it is its person who sits at the desk. `code` came with the scanned link, or did not. */
export function Confirm({ code: brought }: { code: string | null }) {
  const [code, setCode] = useState(brought)
  // Signing in a desk from another desk would let one forgotten session make more of them.
  if (inBrowser) return <InBrowser code={code} />
  if (code === null) return <CodeEntry onCode={setCode} />
  return <Question key={code} code={code} onOther={() => setCode(null)} />
}

function InBrowser({ code }: { code: string | null }) {
  return (
    <>
      <Notice tone="warning">请用手机微信的“扫一扫”扫电脑上的二维码，在手机上确认。</Notice>
      {code !== null && (
        <View className="card">
          <View className="note">也可以在小程序“我的 → 扫码登录电脑端”中输入</View>
          <View className="title spaced">{formatSlipCode(code)}</View>
        </View>
      )}
    </>
  )
}

type QuestionProps = { code: string; onOther: () => void }

function Question({ code, onOther }: QuestionProps) {
  const load = useAnswer(readDeskSignIn, { code })
  const [settled, setSettled] = useState<boolean | null>(null)
  if (settled !== null) return <Settled accepted={settled} />
  return (
    <>
      <Loaded load={load}>{(asked) => <Ask {...asked} code={code} onSettled={setSettled} />}</Loaded>
      {load.status === 'failed' && (
        <View className="button-group">
          <Button kind="plain" onTap={onOther}>
            扫另一个码
          </Button>
        </View>
      )}
    </>
  )
}

type AskProps = OutputOf<typeof readDeskSignIn> & { code: string; onSettled: (accepted: boolean) => void }

function Ask({ desk, since, code, onSettled }: AskProps) {
  const { write, busy, failure } = useWrite(confirmDeskSignIn)
  const [said, setSaid] = useState<boolean | null>(null)

  async function settle(accepted: boolean) {
    setSaid(accepted)
    const answer = await write({ code, accepted })
    if (answer) onSettled(answer.accepted)
  }

  return (
    <>
      <View className="card">
        <View className="title">要在这台电脑上登录吗？</View>
        <View className="spaced">{deskWords(desk)}</View>
        <View className="note">{momentWords(since)} 打开的登录页</View>
        <View className="note">登录码 {formatSlipCode(code)}</View>
      </View>
      <Notice tone="warning">请确认是您本人正坐在这台电脑前。二维码是别人发来的，请点“不是我”。</Notice>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy && said === true} disabled={busy} onTap={() => settle(true)}>
          确认登录
        </Button>
        <Button kind="plain" busy={busy && said === false} disabled={busy} onTap={() => settle(false)}>
          不是我
        </Button>
      </View>
    </>
  )
}

function Settled({ accepted }: { accepted: boolean }) {
  return (
    <>
      <Notice tone={accepted ? 'success' : 'info'} urgent>
        {accepted ? '已确认，电脑会自动进入。' : '已拒绝，电脑上没有登录。'}
      </Notice>
      <View className="card note">
        {accepted
          ? '离开电脑前请退出登录。忘记退出时，可在“我的 → 在所有电脑上退出”。'
          : '如果有人要您扫码，请不要再扫。您的账号没有受到影响。'}
      </View>
      <View className="button-group">
        <Button onTap={() => goTab('me')}>完成</Button>
      </View>
    </>
  )
}
