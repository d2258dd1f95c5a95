import { View } from '@tarojs/components'
import { useState } from 'react'
import {
  declareEmpty,
  type HomeView,
  markHouseholds,
  mostMarked,
  readRoster,
} from '../../../core/contract/rosters'
import type { HomeUse } from '../../../core/place/home'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { say } from '../../components/toast'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { homeTags, useWords } from './roster-words'

type BuildingHomesProps = {
  compound: string
  building: string
  changeable: boolean
  /** The counts are no longer those that were shown. */
  onChanged: () => void
}

/** The homes of a building: some are chosen, then marked together. */
export function BuildingHomes({ compound, building, changeable, onChanged }: BuildingHomesProps) {
  const load = useAnswer(readRoster, { compound, building })
  const [text, setText] = useState('')
  return (
    <>
      <View className="card">
        <Field label="按房号查找" placeholder="例如 501" maxLength={20} onInput={setText} />
      </View>
      <Loaded load={load}>
        {({ homes, declares }, reload) => {
          const found = homes.filter(({ label }) => label.includes(text.trim()))
          if (found.length === 0) return <Empty words="没有找到这个房号。" />
          return (
            <MarkedHomes
              {...{ compound, declares, changeable }}
              homes={found}
              onMarked={() => {
                reload()
                onChanged()
              }}
            />
          )
        }}
      </Loaded>
    </>
  )
}

type MarkedHomesProps = {
  compound: string
  homes: readonly HomeView[]
  declares: boolean
  changeable: boolean
  onMarked: () => void
}

function MarkedHomes({ compound, homes, declares, changeable, onMarked }: MarkedHomesProps) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const marking = useWrite(markHouseholds)
  const declaring = useWrite(declareEmpty)
  const shown = homes.filter(({ code }) => chosen.includes(code)).map(({ code }) => code)
  const busy = marking.busy || declaring.busy

  function toggle(code: string) {
    setChosen(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code])
  }

  /** The chosen homes, as many at a time as one call takes; what failed stays chosen. */
  async function mark(send: (households: string[]) => Promise<unknown>) {
    let left = shown
    while (left.length > 0) {
      if (!(await send(left.slice(0, mostMarked)))) break
      left = left.slice(mostMarked)
    }
    setChosen(left)
    if (left.length === 0) say(`已修改 ${shown.length} 户。`)
    if (left.length < shown.length) onMarked()
  }
  const markUse = (use: HomeUse) =>
    mark((households) => marking.write({ compound, households, use, delivered: null }))
  const markDelivered = (delivered: boolean) =>
    mark((households) => marking.write({ compound, households, use: null, delivered }))
  const declare = (empty: boolean) => mark((households) => declaring.write({ compound, households, empty }))

  if (!changeable) {
    return (
      <View className="rosters-homes">
        {homes.map((home) => (
          <View key={home.code} className="rosters-home">
            <HomeWords home={home} />
          </View>
        ))}
      </View>
    )
  }
  return (
    <>
      <View className="card rosters-marks">
        <View className="rosters-chosen" role="status">
          已选 {shown.length} 户
        </View>
        <Button
          kind="plain"
          onTap={() => setChosen(shown.length === homes.length ? [] : homes.map(({ code }) => code))}
        >
          {shown.length === homes.length ? '全不选' : '全选'}
        </Button>
        {(['home', 'shop', 'parking'] as const).map((use) => (
          <Button key={use} kind="plain" disabled={busy || shown.length === 0} onTap={() => markUse(use)}>
            改为{useWords[use]}
          </Button>
        ))}
        <Button kind="plain" disabled={busy || shown.length === 0} onTap={() => markDelivered(true)}>
          已交付
        </Button>
        <Button kind="plain" disabled={busy || shown.length === 0} onTap={() => markDelivered(false)}>
          未交付
        </Button>
        {declares && (
          <>
            <Button kind="plain" disabled={busy || shown.length === 0} onTap={() => declare(true)}>
              申报空置
            </Button>
            <Button kind="plain" disabled={busy || shown.length === 0} onTap={() => declare(false)}>
              取消空置
            </Button>
          </>
        )}
      </View>
      <FailureNotice failure={marking.failure ?? declaring.failure} />
      <View className="rosters-homes">
        {homes.map((home) => (
          <Checkbox key={home.code} checked={chosen.includes(home.code)} onToggle={() => toggle(home.code)}>
            <HomeWords home={home} />
          </Checkbox>
        ))}
      </View>
    </>
  )
}

function HomeWords({ home }: { home: HomeView }) {
  const tags = homeTags(home)
  return (
    <View className="cell-words">
      {home.label}
      {tags.length > 0 && <View className="note">{tags.join(' · ')}</View>}
      {home.why && <View className="note">核查意见：{home.why}</View>}
    </View>
  )
}
