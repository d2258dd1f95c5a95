import { View } from '@tarojs/components'
import { useState } from 'react'
import { limitNames, limitsInRow } from '../../../core/complaint/rules-difference'
import { readComplaintRules, type VersionNote } from '../../../core/contract/complaint-rules'
import type { OutputOf } from '../../../core/contract/endpoint'
import { BesidePanel, PanelHead } from '../../components/beside'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { Sheet } from '../../components/sheet'
import { fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useDesktop } from '../../platform/use-desktop'
import { runsOf } from './draft'
import { authorityWords, countWords, limitWords, partyWords, runWords } from './rule-words'

/** 历史版本: every version with why it was made, and what stood in it. */
export function Versions({ versions }: { versions: readonly VersionNote[] }) {
  const desktop = useDesktop()
  const [chosen, setChosen] = useState<number | null>(null)
  const close = () => setChosen(null)
  const shown = chosen !== null && <Version key={chosen} version={chosen} />
  return (
    <View className={desktop ? 'beside rules-beside' : undefined}>
      <View className="beside-list">
        <View className="card flush">
          {versions.map(({ version, savedAt, why }, index) => (
            <Cell
              key={version}
              words={index === 0 ? `${titleOf(version)}（使用中）` : titleOf(version)}
              note={why ?? '没有版本时使用。'}
              value={savedAt === null ? '' : fullMomentWords(savedAt)}
              onTap={() => setChosen(version)}
            />
          ))}
        </View>
      </View>
      {desktop && chosen !== null && (
        <BesidePanel label={titleOf(chosen)}>
          <PanelHead title={titleOf(chosen)} onClose={close} />
          {shown}
        </BesidePanel>
      )}
      {!desktop && chosen !== null && (
        <Sheet title={titleOf(chosen)} onClose={close}>
          {shown}
          <View className="button-group">
            <Button kind="plain" onTap={close}>
              关闭
            </Button>
          </View>
        </Sheet>
      )}
    </View>
  )
}

const titleOf = (version: number) => (version === 0 ? '系统自带的规则' : `第 ${version} 版`)

function Version({ version }: { version: number }) {
  const load = useAnswer(readComplaintRules, { version })
  return <Loaded load={load}>{(read) => <Contents read={read} />}</Loaded>
}

function Contents({ read }: { read: OutputOf<typeof readComplaintRules> }) {
  const days = limitsInRow(read.limits)
  return (
    <View className="rules-version">
      <View className="strong spaced">办理时限</View>
      {limitNames.map((limit) => (
        <Cell key={limit} words={limitWords[limit].title} value={countWords(limit, days[limit])} />
      ))}
      <View className="strong spaced">类别与责任单位</View>
      {read.categories.map((category) => (
        <Cell
          key={category.code}
          words={category.retired ? `${category.title}（已停用）` : category.title}
          note={category.examples}
          value={`${partyWords(category)} → ${authorityWords(category)}`}
        />
      ))}
      <View className="strong spaced">工作日历</View>
      {read.calendar.map(({ year, off, workdays }) => (
        <View key={year} className="spaced">
          {year} 年<View className="note">放假：{runsOf(off).map(runWords).join('；') || '无'}</View>
          <View className="note">调休上班：{workdays.map((day) => runWords([day])).join('；') || '无'}</View>
        </View>
      ))}
    </View>
  )
}
