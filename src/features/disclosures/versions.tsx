import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DisclosureVersionNote } from '../../../core/contract/disclosures'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { changeWords } from '../../components/disclosure/change-words'
import { publisherTitle } from '../../components/disclosure/disclosure-words'
import { fullMomentWords } from '../../platform/time'
import type { ReadDisclosure } from './use-rows'

type VersionsProps = { read: ReadDisclosure; onVersion: (version: number) => void }

/** Every version with why it was made and what it changed; none is ever taken away. */
export function Versions({ read: { versions, version }, onVersion }: VersionsProps) {
  const [open, setOpen] = useState(false)
  return (
    <View className="card flush">
      <Cell
        words="版本与更正"
        value={versions.length === 1 ? '没有更正过' : `共 ${versions.length} 版`}
        expanded={open}
        onTap={() => setOpen(!open)}
      />
      {open &&
        versions.map((each) => (
          <Version key={each.version} note={each} isShown={each.version === version} onOpen={onVersion} />
        ))}
    </View>
  )
}

type VersionProps = { note: DisclosureVersionNote; isShown: boolean; onOpen: (version: number) => void }

function Version({ note: { version, publishedAt, by, why, difference }, isShown, onOpen }: VersionProps) {
  return (
    <View className="cell">
      <View className="cell-words">
        <View className="strong">
          第 {version} 版{isShown && '（正在查看）'}
        </View>
        <View className="note">
          {fullMomentWords(publishedAt)} {publisherTitle(by)}
          {version > 1 && (why === null ? '更新' : '更正')}
        </View>
        {why && <View className="spaced">更正原因：{why}</View>}
        {difference && <Changes difference={difference} />}
        {!isShown && (
          <Button kind="text" onTap={() => onOpen(version)}>
            查看这一版
          </Button>
        )}
      </View>
    </View>
  )
}

const shownAtFirst = 5

function Changes({
  difference: { count, changes },
}: {
  difference: NonNullable<DisclosureVersionNote['difference']>
}) {
  const [all, setAll] = useState(false)
  const shown = all ? changes : changes.slice(0, shownAtFirst)
  return (
    <View className="spaced">
      {count === 0 && '内容没有变动。'}
      {shown.map((change) => (
        <View key={`${change.row}|${change.field}`} className="note">
          {changeWords(change)}
        </View>
      ))}
      {!all && changes.length > shownAtFirst && (
        <Button kind="text" onTap={() => setAll(true)}>
          共 {count} 处变动，查看{changes.length < count ? `前 ${changes.length} 处` : '全部'}
        </Button>
      )}
    </View>
  )
}
