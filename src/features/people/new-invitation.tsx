import { View } from '@tarojs/components'
import { formatInvitationCode, invitationLink } from '../../../core/access/invitation-code'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { createInvitation } from '../../../core/contract/offices'
import { Button } from '../../components/button'
import { CopyButton } from '../../components/copy-button'
import { Notice } from '../../components/notice'
import { officeWords } from '../../components/office-words'
import { QrCode } from '../../components/qr-code'
import { inBrowser } from '../../platform/target'
import { fullMomentWords } from '../../platform/time'
import { termWords } from './office-state'

export type Made = OutputOf<typeof createInvitation>

/** An invitation in the one moment in which its code can be seen. */
export function NewInvitation({ made, onDone }: { made: Made; onDone: () => void }) {
  const { code, office } = made
  const link = inBrowser ? invitationLink(window.location.origin, code) : null
  return (
    <View className="invitation">
      <View className="strong spaced">{office.holder}</View>
      <View className="note">
        {officeWords(office)}，{termWords(office.until)}
      </View>
      <View className="invitation-code">{formatInvitationCode(code)}</View>
      {link && <QrCode text={link} label="邀请链接的二维码" />}
      {link && <View className="invitation-link">{link}</View>}
      <Notice tone="warning">
        邀请码只显示这一次，请立即交给对方本人。只能使用一次，{fullMomentWords(office.expiresAt)} 前有效。
      </Notice>
      <View className="note spaced">对方在“我的”中打开“接受邀请”，输入邀请码即可。</View>
      <View className="button-group">
        <CopyButton text={link ?? code} words={link ? '复制链接' : '复制邀请码'} />
        <Button onTap={onDone}>我已交给对方</Button>
      </View>
    </View>
  )
}
