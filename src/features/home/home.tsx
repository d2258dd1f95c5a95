import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { readHome } from '../../../core/contract/home'
import { Cell } from '../../components/cell'
import { EmergencyNotice } from '../../components/emergency-notice'
import { Loaded } from '../../components/loaded'
import { chooseHousehold, chosenHousehold } from '../../platform/chosen-household'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { CasesCard } from './cases-card'
import { HouseholdCard } from './household-card'
import { PublishedCard } from './published-card'
import { RatingCard } from './rating-card'
import { WelcomeCard } from './welcome-card'

/** 首页: my household and its open period, or how to begin; content first, no login wall. */
export function Home() {
  const [chosen, setChosen] = useState(chosenHousehold)
  const load = useAnswer(readHome, chosen === null ? {} : { household: chosen }, {
    keep: true,
  })
  // A household that was left meanwhile must not lock the page.
  const gone = load.status === 'failed' && load.failure.code === 'not_your_household' && chosen !== null
  useEffect(() => {
    if (!gone) return
    chooseHousehold(null)
    setChosen(null)
  }, [gone])

  function choose(household: string) {
    chooseHousehold(household)
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
              <CasesCard household={home.household} cases={home.cases} />
              <View className="card flush">
                <Cell
                  words="小区公示"
                  onTap={() => goTo('disclosures', { compound: home.household?.compound ?? '' })}
                />
              </View>
              {home.published && <PublishedCard {...home.published} />}
            </>
          )
        }
      </Loaded>
      <EmergencyNotice />
    </>
  )
}
