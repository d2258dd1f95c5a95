import { View } from '@tarojs/components'
import { posterLink } from '../../../core/place/claim-rules'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { PrintSheet, PrintSheets } from '../../components/print-sheets'
import { QrCode } from '../../components/qr-code'
import { dayWords } from '../../platform/time'
import type { Issued } from './posters'
import './posters.scss'

/** The posters as they are printed. Their links are on this page and nowhere else: once it is left they are gone. */
export function PosterSheets({ issued, onDone }: { issued: Issued; onDone: () => void }) {
  return (
    <>
      <View className="card">
        <View className="title">
          {issued.compoundName}：{issued.posters.length} 张海报
        </View>
        <Notice tone="warning">二维码只在本页显示，离开后不能再看到。请先打印，再离开。</Notice>
        <View className="button-group">
          <Button onTap={() => window.print()}>打印</Button>
          <Button kind="plain" onTap={onDone}>
            已打印，返回
          </Button>
        </View>
        <View className="note spaced">
          纸张选 A4 纵向，边距选“无”，缩放选 100%。张贴在单元门内，防雨防晒。
        </View>
      </View>
      <PrintSheets>
        {issued.posters.map(({ building, buildingName, token, expiresAt }) => (
          <PrintSheet key={building} className="poster">
            <View className="poster-place">
              {issued.compoundName} · {buildingName}
            </View>
            <View className="poster-title">请您评价本小区的物业服务</View>
            <View className="poster-code">
              <QrCode
                text={posterLink(window.location.origin, token)}
                label={`${buildingName}的认领二维码`}
              />
            </View>
            <View className="poster-scan">微信扫一扫，选择您家的房号</View>
            <View className="poster-steps">
              <View>1. 扫码，选房号，写下居委会怎么称呼您。</View>
              <View>2. 马上就可以评价，几分钟完成。</View>
              <View>3. 居委会在评价截止前确认您是本户住户后，评价计入；每户一份。</View>
            </View>
            <View className="poster-promise">
              <View>自愿参加，不评价不影响任何服务。不需要身份证和照片。</View>
              <View>物业看不到您的姓名和房号。</View>
              <View>文字意见只有居委会及上级部门能看到，不显示姓名房号。</View>
              <View>已领到绑定码纸条的住户，用纸条绑定更快，不用等确认。</View>
            </View>
            <View className="poster-foot">本海报由居委会张贴，有效期至 {dayWords(expiresAt)}</View>
          </PrintSheet>
        ))}
      </PrintSheets>
    </>
  )
}
