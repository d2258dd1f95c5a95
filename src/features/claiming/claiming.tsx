import { View } from '@tarojs/components'
import { useState } from 'react'
import { listOwnClaims } from '../../../core/contract/claims'
import { readPoster } from '../../../core/contract/posters'
import { ConsentGate } from '../../components/consent/consent-gate'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { SignInCard } from '../../components/sign-in-card'
import { knowsCaller } from '../../platform/session'
import { phoneStore } from '../../platform/storage'
import { useAnswer } from '../../platform/use-answer'
import { ClaimForm } from './claim-form'
import { OwnClaims } from './own-claims'

/** 楼栋海报认领: a home of the poster's building is claimed here, and this is where one sees what became of it. */
export function Claiming({ poster }: { poster: string | null }) {
  if (!knowsCaller(phoneStore, Date.now())) {
    return <SignInCard words="认领住户需要先登录，登录后会回到这里。" />
  }
  return (
    <ConsentGate>
      <SignedIn poster={poster} />
    </ConsentGate>
  )
}

function SignedIn({ poster }: { poster: string | null }) {
  const own = useAnswer(listOwnClaims, {})
  // Once a home is claimed the form gives way to what one can do now.
  const [another, setAnother] = useState(false)
  return (
    <Loaded load={own}>
      {({ claims }, reload) => {
        const waits = claims.some(({ state }) => state === 'open')
        const asks = poster !== null && (another || !waits)
        return (
          <>
            {asks && <FromPoster poster={poster} onClaimed={() => [setAnother(false), reload()]} />}
            <OwnClaims
              claims={claims}
              onChanged={reload}
              onAnother={poster !== null && waits && !another ? () => setAnother(true) : null}
            />
            {claims.length === 0 && poster === null && (
              <Empty words="您还没有认领。请扫单元门口的楼栋海报，选择房号，由居委会确认。" />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function FromPoster({ poster, onClaimed }: { poster: string; onClaimed: () => void }) {
  const load = useAnswer(readPoster, { poster })
  return (
    <Loaded
      load={load}
      empty={({ households }) =>
        households.length === 0 ? <Empty words="这幢楼还没有登记住户，请联系居委会。" /> : null
      }
    >
      {(place) => (
        <>
          <View className="card">
            <View className="title">{place.compoundName}</View>
            <View>{place.buildingName}</View>
          </View>
          <ClaimForm poster={poster} households={place.households} onClaimed={onClaimed} />
        </>
      )}
    </Loaded>
  )
}
