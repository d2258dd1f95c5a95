import { useEffect, useState } from 'react'
import { readHome } from '../../../core/contract/home'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { ownedKey, presentOwner } from '../../platform/owner'
import { phoneStore } from '../../platform/storage'
import { useAnswer } from '../../platform/use-answer'
import { HouseholdCard } from './household-card'
import { PublishedCard } from './published-card'
import { RatingCard } from './rating-card'
import { WelcomeCard } from './welcome-card'

const chosenKey = () => ownedKey('chosen', presentOwner(), 'household')

/** 首页: my household and its open period, or how to begin; content first, no login wall. */
export function Home() {
  const [chosen, setChosen] = useState(() => phoneStore.read(chosenKey()))
  const load = useAnswer(readHome, typeof chosen === 'string' ? { household: chosen } : {}, {
    keep: true,
  })
  // A household that was left meanwhile must not lock the page.
  const gone = load.status === 'failed' && load.failure.code === 'not_your_household' && chosen !== null
  useEffect(() => {
    if (!gone) return
    phoneStore.remove(chosenKey())
    setChosen(null)
  }, [gone])

  function choose(household: string) {
    phoneStore.write(chosenKey(), household)
    setChosen(household)
  }

  return (
    <>
      <Loaded load={load}>
        {(home) =>
          home.household === null ? (
            <WelcomeCard signedIn={home.signedIn} />
          ) : (
            <>
              <HouseholdCard household={home.household} households={home.households} onChoose={choose} />
              {home.period && <RatingCard home={home} period={home.period} household={home.household} />}
              {home.published && <PublishedCard {...home.published} />}
            </>
          )
        }
      </Loaded>
      <Notice tone="danger">有人受困、起火或人身危险，请先拨打 119 / 110 / 120。</Notice>
    </>
  )
}
