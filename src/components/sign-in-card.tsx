import { View } from '@tarojs/components'
import { canSignIn, signIn } from '../platform/sign-in'
import { Button } from './button'

/** For someone who is not signed in: what needs it, and how. */
export function SignInCard({ words }: { words: string }) {
  return (
    <View className="card">
      <View className="title">您还没有登录</View>
      <View className="note spaced">{words}</View>
      {canSignIn() ? (
        <View className="button-group">
          <Button onTap={signIn}>登录</Button>
        </View>
      ) : (
        <View className="spaced">请在微信小程序“共建美好家园”中使用。</View>
      )}
    </View>
  )
}
