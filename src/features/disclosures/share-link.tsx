import { Button as WechatButton } from '@tarojs/components'
import { CopyButton } from '../../components/copy-button'
import { inBrowser } from '../../platform/target'

/** Hands a public page on: as a card to a chat in WeChat, as an address from a browser. */
export function ShareLink() {
  if (inBrowser) return <CopyButton text={window.location.href} words="复制链接，分享给邻居" />
  return (
    <WechatButton className="button plain" openType="share">
      分享给邻居
    </WechatButton>
  )
}
