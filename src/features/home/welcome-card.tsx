import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { goTab, goTo } from '../../platform/go'
import { canSignIn, signIn } from '../../platform/sign-in'

/** For a person without a household: what this is, how to bind, and what can be read without. */
export function WelcomeCard({ signedIn }: { signedIn: boolean }) {
  return (
    <>
      <View className="card">
        <View className="title">评价本小区的物业服务</View>
        <View className="spaced">每户一份，几分钟就能完成。物业看不到您的姓名和房号，结果到期统一公布。</View>
        <View className="button-group">
          {signedIn && <Button onTap={() => goTo('bind')}>绑定我的住户</Button>}
          {!signedIn && canSignIn() && <Button onTap={signIn}>登录</Button>}
        </View>
        {!signedIn && !canSignIn() && (
          <View className="note spaced">评价请在微信小程序“共建美好家园”中进行。</View>
        )}
        <View className="note spaced">绑定要用居委会发给每户的绑定码：12 位数字，或由它生成的链接。</View>
      </View>
      <View className="card">
        <View className="strong">看看各小区的结果</View>
        <View className="note spaced">满意度和参评情况对所有人公开，不用登录。</View>
        <View className="button-group">
          <Button kind="plain" onTap={() => goTab('published')}>
            选择小区查看
          </Button>
        </View>
      </View>
    </>
  )
}
