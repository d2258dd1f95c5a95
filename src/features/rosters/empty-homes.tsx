import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { checkEmpty, listDeclaredEmpty } from '../../../core/contract/rosters'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { dayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { freezeWords } from './roster-words'

type Declared = OutputOf<typeof listDeclaredEmpty>['homes'][number]

/** 空置房核查: the district looks after the homes that residents' committees declared empty. */
export function EmptyHomes() {
  const load = useAnswer(listDeclaredEmpty, {})
  const [chosen, setChosen] = useState<Declared | null>(null)
  return (
    <Loaded
      load={load}
      empty={({ homes }) => (homes.length === 0 ? <Empty words="没有待核查的空置申报。" /> : null)}
    >
      {({ homes, next, frozen }, reload) => (
        <>
          {frozen ? (
            <Notice tone="warning">{freezeWords(frozen)}</Notice>
          ) : (
            <Notice>核查确认后，这一户不再计入户数；不确认的仍计入。</Notice>
          )}
          <View className="card flush">
            {homes.map((home) => (
              <Cell
                key={home.code}
                words={`${home.compoundName} ${home.label}`}
                note={`${dayWords(home.declaredAt)}申报`}
                onTap={frozen ? undefined : () => setChosen(home)}
              />
            ))}
          </View>
          {next !== null && <View className="card note">先列出 {homes.length} 户，核查后会列出其余的。</View>}
          {chosen && (
            <Sheet title={`${chosen.compoundName} ${chosen.label}`} onClose={() => setChosen(null)}>
              <Finding
                household={chosen.code}
                onDone={() => {
                  setChosen(null)
                  reload()
                }}
              />
            </Sheet>
          )}
        </>
      )}
    </Loaded>
  )
}

function Finding({ household, onDone }: { household: string; onDone: () => void }) {
  const checking = useWrite(checkEmpty)
  const [why, setWhy] = useState('')
  const [fault, setFault] = useState<string | null>(null)

  async function find(confirmed: boolean) {
    if (!confirmed && why.trim() === '') {
      setFault('不确认时请写明原因，居委会会看到。')
      return
    }
    const found = await checking.write({ household, confirmed, why: why.trim() === '' ? null : why.trim() })
    if (!found) return
    say(confirmed ? '已确认空置，不再计入户数。' : '已退回，仍计入户数。')
    onDone()
  }

  return (
    <>
      <Field
        label="核查意见（不确认时必填）"
        placeholder="例如 现场有人居住"
        maxLength={200}
        kind="area"
        fault={fault}
        onInput={setWhy}
      />
      <FailureNotice failure={checking.failure} />
      <View className="button-group">
        <Button busy={checking.busy} onTap={() => find(true)}>
          确认空置
        </Button>
        <Button kind="danger" disabled={checking.busy} onTap={() => find(false)}>
          不确认
        </Button>
      </View>
    </>
  )
}
