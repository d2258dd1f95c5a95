import { View } from '@tarojs/components'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { readOwnCase } from '../../../core/contract/own-cases'
import { Button } from '../../components/button'
import { Timeline } from '../../components/case/timeline'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { useAnswer } from '../../platform/use-answer'
import { type ActValues, actForms, emptyValues, type FormAct, isFormAct } from './act-forms'
import { ActSheet } from './act-sheet'
import { CaseSummary } from './case-summary'
import { ConfirmCard } from './confirm-card'
import { WithdrawalCard } from './withdrawal-card'
import './own-cases.scss'

export type OwnCase = OutputOf<typeof readOwnCase>['case']

/** 工单详情: how the case stands, what waits for the resident, its course, and what can be done. */
export function OwnCasePage({ number }: { number: string }) {
  const load = useAnswer(readOwnCase, { number }, { keep: true })
  return (
    <Loaded load={load}>
      {(data, reload) => <CaseBody key={number} read={data.case} reload={reload} />}
    </Loaded>
  )
}

type CaseBodyProps = { read: OwnCase; reload: () => void }

function CaseBody({ read, reload }: CaseBodyProps) {
  const [found, setFound] = useState(read)
  useEffect(() => setFound(read), [read])
  const [open, setOpen] = useState<FormAct | null>(null)
  const [outdated, setOutdated] = useState(false)
  const typed = useRef<Partial<Record<FormAct, ActValues>>>({})

  const onActed = useCallback((next: OwnCase) => {
    setOpen((act) => {
      if (act) delete typed.current[act]
      return null
    })
    setOutdated(false)
    setFound(next)
  }, [])
  const onOutdated = useCallback(() => {
    setOpen(null)
    setOutdated(true)
    reload()
  }, [reload])

  const isAnswered = found.state === 'answered' || found.outcome === 'unrated'
  const inCard: readonly string[] = isAnswered ? ['confirm', 'reopen'] : []
  const further = orderedActs.filter((act) => found.may.includes(act) && !inCard.includes(act))
  return (
    <>
      {outdated && (
        <Notice tone="warning" urgent>
          工单刚才有了变化，已为您更新，请查看后再操作。您写的内容还在。
        </Notice>
      )}
      {isAnswered && found.may.includes('confirm') && <ConfirmCard found={found} onAct={setOpen} />}
      {found.may.includes('answerWithdrawal') && (
        <WithdrawalCard found={found} onActed={onActed} onOutdated={onOutdated} />
      )}
      <CaseSummary found={found} />
      <View className="section">办理经过</View>
      <View className="card">
        <Timeline
          entries={found.timeline}
          reader={found.own ? 'complainant' : 'other'}
          categoryTitle={(code) => (code === found.category.code ? found.category.title : null)}
        />
      </View>
      {further.length > 0 && (
        <View className="button-group">
          {further.map((act) => (
            <Button key={act} kind="plain" onTap={() => setOpen(act)}>
              {act === 'confirm' ? '已经解决了' : actForms[act].words}
            </Button>
          ))}
        </View>
      )}
      {open && (
        <ActSheet
          key={open}
          number={found.number}
          form={actForms[open]}
          initial={typed.current[open] ?? emptyValues}
          onValues={(values) => {
            typed.current[open] = values
          }}
          onActed={onActed}
          onOutdated={onOutdated}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

/** The acts in the order in which they are likely to be wanted. */
const orderedActs = Object.keys(actForms).filter(isFormAct)
