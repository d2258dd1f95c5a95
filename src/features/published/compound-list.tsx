import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { findCompounds, type listPlaces } from '../../../core/contract/results'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { callEndpoint } from '../../platform/call'
import type { ChosenCompound } from '../../platform/chosen-compound'
import type { Failure } from '../../platform/failure'
import { useAnswer } from '../../platform/use-answer'

/** What is looked for: a name, or a place. */
export type Sought = { name?: string; district?: string; subdistrict?: string }

type Found = OutputOf<typeof findCompounds>
type CompoundListProps = {
  sought: Sought
  places: OutputOf<typeof listPlaces>
  onChoose: (compound: ChosenCompound) => void
}

/** The compounds found, a hundred at a time. */
export function CompoundList({ sought, places, onChoose }: CompoundListProps) {
  const load = useAnswer(findCompounds, sought)
  return (
    <Loaded
      load={load}
      empty={({ compounds }) =>
        compounds.length === 0 ? <Empty words="没有找到小区。请换一个名称，或按区县查找。" /> : null
      }
    >
      {(found) => <Found key={JSON.stringify(sought)} first={found} {...{ sought, places, onChoose }} />}
    </Loaded>
  )
}

function Found({ first, sought, places, onChoose }: CompoundListProps & { first: Found }) {
  const [later, setLater] = useState<Found[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const pages = [first, ...later]
  const next = pages[pages.length - 1]?.next ?? null

  async function more() {
    if (next === null) return
    setFailure(null)
    setBusy(true)
    const outcome = await callEndpoint(findCompounds, { ...sought, after: next })
    setBusy(false)
    if (outcome.ok) setLater((before) => [...before, outcome.data])
    else setFailure(outcome.failure)
  }

  const placeWords = (district: string, subdistrict: string) =>
    [
      places.districts.find(({ code }) => code === district)?.name,
      places.subdistricts.find(({ code }) => code === subdistrict)?.name,
    ]
      .filter(Boolean)
      .join(' ')

  return (
    <>
      <View className="card flush">
        {pages.flatMap(({ compounds }) =>
          compounds.map(({ code, name, district, subdistrict }) => (
            <Cell
              key={code}
              words={name}
              note={placeWords(district, subdistrict)}
              onTap={() => onChoose({ code, name })}
            />
          )),
        )}
      </View>
      <FailureNotice failure={failure} />
      {next !== null && (
        <View className="button-group">
          <Button kind="plain" busy={busy} onTap={more}>
            显示更多
          </Button>
        </View>
      )}
    </>
  )
}
