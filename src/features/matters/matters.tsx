import { View } from '@tarojs/components'
import { useState } from 'react'
import { listMatters } from '../../../core/contract/matters'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Sheet } from '../../components/sheet'
import { useAnswer } from '../../platform/use-answer'
import { ContestCard } from './contest-card'
import { DecideSheet } from './decide-sheet'
import './matters.scss'
import { RuleSheet } from './rule-sheet'
import type { Contest, Wish } from './view'
import { WishCard } from './wish-card'

/** What is being decided at the moment. */
type Deciding = { kind: 'wish'; wish: Wish } | { kind: 'contest'; contest: Contest }

/** 待办事项: wishes for one more household and contested households, oldest first, each with its number of cases. */
export function Matters() {
  const load = useAnswer(listMatters, {})
  const [deciding, setDeciding] = useState<Deciding | null>(null)

  function close(changed: boolean) {
    setDeciding(null)
    if (changed && load.status === 'done') load.reload()
  }

  return (
    <>
      <Loaded
        load={load}
        empty={({ approvals, contests }) =>
          approvals.length + contests.length === 0 ? (
            <Empty words="目前没有待办事项。住户申请多绑一户、对绑定提出异议时，会出现在这里。" />
          ) : null
        }
      >
        {({ approvals, contests }) => (
          <View className="matters-kinds">
            {approvals.length > 0 && (
              <View>
                <View className="section">申请多绑一户（{approvals.length} 件）</View>
                <View className="matters">
                  {oldestFirst(approvals, ({ askedAt }) => askedAt).map((wish) => (
                    <WishCard key={wish.id} wish={wish} onTap={() => setDeciding({ kind: 'wish', wish })} />
                  ))}
                </View>
              </View>
            )}
            {contests.length > 0 && (
              <View>
                <View className="section">对绑定的异议（{contests.length} 件）</View>
                <View className="matters">
                  {oldestFirst(contests, ({ raisedAt }) => raisedAt).map((contest) => (
                    <ContestCard
                      key={contest.number}
                      contest={contest}
                      onTap={() => setDeciding({ kind: 'contest', contest })}
                    />
                  ))}
                </View>
              </View>
            )}
          </View>
        )}
      </Loaded>
      {deciding?.kind === 'wish' && (
        <Sheet title={deciding.wish.label} onClose={() => close(false)}>
          <DecideSheet wish={deciding.wish} onClose={close} />
        </Sheet>
      )}
      {deciding?.kind === 'contest' && (
        <Sheet title={deciding.contest.label} onClose={() => close(false)}>
          <RuleSheet contest={deciding.contest} onClose={close} />
        </Sheet>
      )}
    </>
  )
}

function oldestFirst<Matter>(matters: readonly Matter[], at: (matter: Matter) => string): Matter[] {
  return [...matters].sort((a, b) => (at(a) < at(b) ? -1 : 1))
}
