import { Button as WechatButton } from '@tarojs/components'
import { inBrowser } from '../../platform/target'
import { agreeButtonId } from '../../platform/wechat-privacy'
import { Button } from '../button'

type AgreeButtonProps = { words: string; busy?: boolean; disabled?: boolean; onAgree: () => void }

/**
 * Agrees to the privacy notice. In WeChat it is WeChat's own button, so that the platform knows of the consent too and lets
 * the program use the camera and the clipboard.
 */
export function AgreeButton({ words, busy, disabled, onAgree }: AgreeButtonProps) {
  if (inBrowser || busy || disabled) {
    return (
      <Button busy={busy} disabled={disabled} onTap={onAgree}>
        {words}
      </Button>
    )
  }
  return (
    <WechatButton
      id={agreeButtonId}
      className="button primary"
      openType="agreePrivacyAuthorization"
      onAgreePrivacyAuthorization={onAgree}
    >
      {words}
    </WechatButton>
  )
}
