import { View } from '@tarojs/components'
import { formatSlipCode, slipLink } from '../../../core/place/slip-code'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { PrintSheet, PrintSheets } from '../../components/print-sheets'
import { QrCode } from '../../components/qr-code'
import { dayWords } from '../../platform/time'
import type { Building } from './building-choice'
import { sheetPages } from './sheet-pages'
import type { PrintedSlip } from './use-building-slips'

type SheetPreviewProps = { chosen: Building; slips: readonly PrintedSlip[]; left: number }

/** The sheets as they are printed. The digits are on this page and nowhere else: once it is left they are gone. */
export function SheetPreview({ chosen, slips, left }: SheetPreviewProps) {
  const pages = sheetPages(slips)
  return (
    <>
      <View className="card">
        <View className="title">
          {chosen.compoundName} {chosen.buildingName}：{slips.length} 张，共 {pages.length} 页
        </View>
        {left > 0 && <View className="note">另有 {left} 户没有生成：已有人绑定，或同时由他人发放。</View>}
        <Notice tone="warning">数字只在本页显示，离开后不能再看到。请先打印，再离开。</Notice>
        <View className="button-group">
          <Button onTap={() => window.print()}>打印</Button>
        </View>
        <View className="note spaced">纸张选 A4 纵向，边距选“无”，缩放选 100%。</View>
      </View>
      <PrintSheets>
        {pages.map((page) => (
          <PrintSheet className="slip-sheet" key={page[0]?.household}>
            {page.map((slip) => (
              <Slip key={slip.household} slip={slip} compoundName={chosen.compoundName} />
            ))}
          </PrintSheet>
        ))}
      </PrintSheets>
    </>
  )
}

/** One slip: whose it is, the code, until when, and what it is for. */
function Slip({ slip, compoundName }: { slip: PrintedSlip; compoundName: string }) {
  const link = slipLink(window.location.origin, slip.slip)
  return (
    <View className="slip">
      <View className="slip-head">
        <View className="slip-compound">{compoundName}</View>
        <View className="slip-label">{slip.label}</View>
        <View className="slip-code">{formatSlipCode(slip.slip)}</View>
        <View className="slip-until">有效期至 {dayWords(slip.expiresAt)}</View>
      </View>
      <View className="slip-code-qr">
        <QrCode text={link} label={`${slip.label}的绑定码`} />
      </View>
      <View className="slip-words">
        <View>用微信扫码，或在“共建美好家园”中输入以上数字，绑定本户后即可评价小区物业服务。</View>
        <View>自愿参加：不绑定、不评价，不影响您享受任何服务。</View>
        <View>由居委会发放，物业服务企业不参与，也看不到您的评价。</View>
      </View>
    </View>
  )
}
