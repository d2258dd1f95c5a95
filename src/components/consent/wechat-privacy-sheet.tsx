import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { answerPrivacy, isPrivacyAsked, onPrivacyAsked } from '../../platform/wechat-privacy'
import { Button } from '../button'
import { Sheet } from '../sheet'
import { AgreeButton } from './agree-button'

/** WeChat's question before the camera, the album or the clipboard is used for the first time. */
export function WechatPrivacySheet() {
  const asked = useSyncExternalStore(onPrivacyAsked, isPrivacyAsked)
  if (!asked) return null
  return (
    <Sheet title="使用前请您同意" onClose={() => answerPrivacy(false)}>
      <View className="spaced">
        扫码和拍照要用到相机，选照片要用到相册，复制要用到剪贴板。只上传您自己选的照片，上传前去掉拍摄位置；其他照片和剪贴板内容不会上传，也不会保存。详见“我的
        → 隐私与我的数据”。
      </View>
      <View className="button-group">
        <AgreeButton words="同意" onAgree={() => answerPrivacy(true)} />
        <Button kind="plain" onTap={() => answerPrivacy(false)}>
          不同意
        </Button>
      </View>
    </Sheet>
  )
}
