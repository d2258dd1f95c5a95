import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { issuePosters, listPosters, postersACall, revokePoster } from '../../../core/contract/posters'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { OwnCompound } from '../../components/own-compound'
import { Empty } from '../../components/page'
import { say } from '../../components/toast'
import { goTo } from '../../platform/go'
import { inBrowser } from '../../platform/target'
import { dayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { PosterSheets } from './poster-sheets'

export type Issued = OutputOf<typeof issuePosters>
type Building = OutputOf<typeof listPosters>['buildings'][number]

/** 楼栋海报: one a building, by which residents claim their homes. */
export function Posters() {
  const [issued, setIssued] = useState<Issued | null>(null)
  if (issued) return <PosterSheets issued={issued} onDone={() => setIssued(null)} />
  return <OwnCompound>{({ code }) => <PostersOf compound={code} onIssued={setIssued} />}</OwnCompound>
}

type PostersOfProps = { compound: string; onIssued: (issued: Issued) => void }

function PostersOf({ compound, onIssued }: PostersOfProps) {
  const load = useAnswer(listPosters, { compound })
  return (
    <Loaded
      load={load}
      empty={({ buildings }) => (buildings.length === 0 ? <Empty words="这个小区还没有楼栋。" /> : null)}
    >
      {({ buildings }, reload) => (
        <Choose compound={compound} buildings={buildings} onIssued={onIssued} onRevoked={reload} />
      )}
    </Loaded>
  )
}

type ChooseProps = PostersOfProps & { buildings: readonly Building[]; onRevoked: () => void }

function Choose({ compound, buildings, onIssued, onRevoked }: ChooseProps) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const issuing = useWrite(issuePosters)
  const revoking = useWrite(revokePoster)
  const replaced = buildings.filter(({ code, expiresAt }) => chosen.includes(code) && expiresAt !== null)

  function toggle(code: string) {
    setChosen(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code])
  }

  async function issue() {
    const made = await issuing.write({ compound, buildings: [...chosen] })
    if (made) onIssued(made)
  }

  async function revoke() {
    for (const { code } of replaced) {
      if ((await revoking.write({ compound, building: code })) === null) return
    }
    say('所选楼栋的海报已作废。')
    setChosen([])
    onRevoked()
  }

  return (
    <>
      <View className="card">
        <View className="row">
          <View className="strong">选择楼栋</View>
          <Button
            kind="text"
            onTap={() =>
              setChosen(chosen.length > 0 ? [] : buildings.slice(0, postersACall).map(({ code }) => code))
            }
          >
            {chosen.length > 0 ? '全部不选' : '选中全部'}
          </Button>
        </View>
        {buildings.map((building) => (
          <Checkbox
            key={building.code}
            checked={chosen.includes(building.code)}
            onToggle={() => toggle(building.code)}
          >
            <View className="cell-words">
              {building.name}
              <View className="note">
                {building.expiresAt === null
                  ? '没有有效的海报'
                  : `海报有效至 ${dayWords(building.expiresAt)}`}
                {building.open > 0 && `，${building.open} 件认领等待确认`}
              </View>
            </View>
          </Checkbox>
        ))}
      </View>
      {replaced.length > 0 && (
        <Notice tone="warning">
          所选楼栋中有 {replaced.length} 幢已有海报。重新打印后，原来张贴的随即失效，请换下。
        </Notice>
      )}
      <FailureNotice failure={issuing.failure ?? revoking.failure} />
      <View className="button-group">
        {inBrowser ? (
          <Button busy={issuing.busy} disabled={chosen.length === 0} onTap={issue}>
            生成 {chosen.length} 幢的海报
          </Button>
        ) : (
          <Notice>打印需要在电脑浏览器中打开工作台。</Notice>
        )}
        {replaced.length > 0 && (
          <Button kind="danger" busy={revoking.busy} onTap={revoke}>
            作废所选的海报
          </Button>
        )}
        <Button kind="plain" onTap={() => goTo('claims')}>
          去确认认领
        </Button>
      </View>
    </>
  )
}
