import { View } from '@tarojs/components'
import { canSignIn, signIn, signInBeside } from '../platform/sign-in'
import { Button } from './button'

type SignInCardProps = {
  words: string
  /** Something was typed on this page, or may have been: offers to sign in beside it. */
  keepsPage?: boolean
}

/** For someone who is not signed in: what needs it, and how. */
export function SignInCard({ words, keepsPage }: SignInCardProps) {
  return (
    <View className="card">
      <View className="title">您还没有登录</View>
      <View className="note spaced">{words}</View>
      {canSignIn() ? (
        <View className="button-group">
          <Button onTap={signIn}>登录</Button>
          {keepsPage && (
            <Button kind="plain" onTap={signInBeside}>
              在新窗口登录，保留这一页
            </Button>
          )}
        </View>
      ) : (
        <View className="spaced">请在微信小程序“共建美好家园”中使用。</View>
      )}
    </View>
  )
}
