import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { OutputOf } from '../../core/contract/endpoint'
import { listOwnCompounds } from '../../core/contract/slips'
import { useAnswer } from '../platform/use-answer'
import { Loaded } from './loaded'
import { Empty } from './page'
import { Select } from './select'

export type OwnCompoundData = OutputOf<typeof listOwnCompounds>['compounds'][number]

/** One compound among those of the caller's residents' committee, and what stands under the choice. */
export function OwnCompound({ children }: { children: (compound: OwnCompoundData) => ReactNode }) {
  return <OwnCompounds>{(compounds) => <Choice compounds={compounds}>{children}</Choice>}</OwnCompounds>
}

/** The compounds of the caller's residents' committee; what is shown of them, once there are any. */
export function OwnCompounds({
  children,
}: {
  children: (compounds: readonly OwnCompoundData[]) => ReactNode
}) {
  const load = useAnswer(listOwnCompounds, {}, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ compounds }) =>
        compounds.length === 0 ? <Empty words="您的居委会名下还没有小区，请联系市住建局导入楼盘表。" /> : null
      }
    >
      {({ compounds }) => children(compounds)}
    </Loaded>
  )
}

type ChoiceProps = {
  compounds: readonly OwnCompoundData[]
  children: (compound: OwnCompoundData) => ReactNode
}

function Choice({ compounds, children }: ChoiceProps) {
  const [code, setCode] = useState(compounds[0]?.code ?? '')
  const compound = compounds.find((each) => each.code === code) ?? compounds[0]
  return (
    <>
      <View className="card">
        <Select
          label="小区"
          options={compounds.map(({ code, name }) => ({ value: code, words: name }))}
          chosen={compound?.code ?? ''}
          onChoose={setCode}
        />
      </View>
      {compound && <View key={compound.code}>{children(compound)}</View>}
    </>
  )
}
