import { View } from '@tarojs/components'
import { useState } from 'react'
import { readDisclosureRules } from '../../../core/contract/disclosure-rules'
import type { OutputOf } from '../../../core/contract/endpoint'
import { wordsOfDay } from '../../../core/place/day'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { cadenceWords } from '../../components/disclosure/disclosure-words'
import { Loaded } from '../../components/loaded'
import { Sheet } from '../../components/sheet'
import { fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { limitNames } from './draft'
import { publishersWords } from './kinds'
import { limitWords } from './rule-words'

type Read = OutputOf<typeof readDisclosureRules>

/** 历史版本: every version with why it was made and from when it holds, and what stood in it. */
export function Versions({ read: { versions, inForce } }: { read: Read }) {
  const [chosen, setChosen] = useState<number | null>(null)
  return (
    <>
      <View className="card flush">
        {versions.map(({ version, inForceFrom, savedAt, why }) => (
          <Cell
            key={version}
            words={`${titleOf(version)}${version === inForce ? '（执行中）' : ''}`}
            note={`${wordsOfDay(inForceFrom)}起执行${why === null ? '' : `；${why}`}`}
            value={savedAt === null ? '' : fullMomentWords(savedAt)}
            onTap={() => setChosen(version)}
          />
        ))}
      </View>
      {chosen !== null && (
        <Sheet title={titleOf(chosen)} onClose={() => setChosen(null)}>
          <Version key={chosen} version={chosen} />
          <View className="button-group">
            <Button kind="plain" onTap={() => setChosen(null)}>
              关闭
            </Button>
          </View>
        </Sheet>
      )}
    </>
  )
}

const titleOf = (version: number) => (version === 0 ? '系统自带的规则' : `第 ${version} 版`)

function Version({ version }: { version: number }) {
  const load = useAnswer(readDisclosureRules, { version })
  return (
    <Loaded load={load}>
      {({ kinds, limits }) => (
        <View className="rule-version">
          {limitNames.map((name) => (
            <Cell key={name} words={limitWords[name].title} value={`${limits[name]} 天`} />
          ))}
          {kinds.map((kind) => (
            <Cell
              key={kind.code}
              words={kind.retired ? `${kind.title}（已停用）` : kind.title}
              note={`${publishersWords(kind)}；${cadenceWords(kind.cadence)}；${kind.basis}`}
            />
          ))}
        </View>
      )}
    </Loaded>
  )
}
