import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { readHome } from '../../../core/contract/home'
import type { readSelectionList } from '../../../core/contract/selection-lists'
import { readOwnSelectionObjection } from '../../../core/contract/selection-objections'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { chosenRole } from '../../platform/chosen-role'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { type Capacity, capacitiesOf } from './capacities'
import { ObjectSheet } from './object-sheet'
import { listKey, objectedAsApplicant } from './objected'
import { OwnObjection } from './own-objection'

type ObjectingProps = {
  campaign: string
  list: NonNullable<OutputOf<typeof readSelectionList>['list']>
  isOpen: boolean
  onDone: () => void
}

/** What the reader objected to, and the way to object, as whatever the reader may: known once it is known who reads. */
export function Objecting(props: ObjectingProps) {
  const home = useAnswer(readHome, {})
  return (
    <Loaded load={home}>
      {(read) => {
        const capacities = capacitiesOf(read, chosenRole())
        if (capacities.includes('resident')) return <AsResident capacities={capacities} {...props} />
        return capacities.length > 0 ? (
          <Ask {...props} capacities={capacities} />
        ) : (
          props.isOpen && <Visiting signedIn={read.signedIn} />
        )
      }}
    </Loaded>
  )
}

/** Whoever has no say here learns how one comes to have one. */
function Visiting({ signedIn }: { signedIn: boolean }) {
  return (
    <>
      <View className="note spaced">
        {signedIn ? '' : '登录并'}绑定住户以后，可以在这里提出异议。绑定要用居委会发给每户的绑定码。
      </View>
      <View className="button-group">
        <Button kind="plain" onTap={() => goTo('bind')}>
          绑定我的住户
        </Button>
      </View>
    </>
  )
}

type AskProps = ObjectingProps & { capacities: readonly Capacity[] }

function AsResident({ capacities, ...props }: AskProps) {
  const load = useAnswer(readOwnSelectionObjection, { campaign: props.campaign })
  return (
    <Loaded load={load}>
      {({ objection }) => (
        <>
          <OwnObjection own={objection} />
          <Ask
            {...props}
            capacities={capacities.filter((each) => each !== 'resident' || objection === null)}
          />
        </>
      )}
    </Loaded>
  )
}

function Ask({ campaign, list, isOpen, onDone, capacities }: AskProps) {
  const [asking, setAsking] = useState(false)
  const hasObjected = objectedAsApplicant.read(listKey(campaign, list.number)) !== null
  const left = capacities.filter((each) => each !== 'applicant' || !hasObjected)
  return (
    <>
      {hasObjected && <View className="note spaced">贵单位已对这份名单提出异议。</View>}
      {isOpen && left.length > 0 && (
        <View className="button-group">
          <Button onTap={() => setAsking(true)}>提出异议</Button>
        </View>
      )}
      {asking && (
        <ObjectSheet
          {...{ campaign, list }}
          capacities={left}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            onDone()
          }}
        />
      )}
    </>
  )
}
