import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { readCaseForm } from '../../../core/contract/own-cases'
import { Button } from '../../components/button'
import { EmergencyNotice } from '../../components/emergency-notice'
import { Notice } from '../../components/notice'
import type { Posted } from '../../platform/post'
import { inBrowser } from '../../platform/target'
import { type CaseDraft, emptyCaseDraft, type FilingStep, filingSteps } from './case-draft'
import { caseDrafts, caseSubject } from './case-drafts'
import { CategoryStep } from './category-step'
import { CheckStep } from './check-step'
import { type DraftFaults, type DraftField, draftFaults, stepOfField } from './finish-case'
import { KindStep } from './kind-step'
import { useCaseDraft } from './use-case-draft'
import { WhatStep } from './what-step'
import { WhereStep } from './where-step'
import './own-cases.scss'

export type FilingFormData = OutputOf<typeof readCaseForm>

/** What a step is given: the draft, and how it is changed. */
export type StepProps = {
  form: FilingFormData
  draft: CaseDraft
  faults: DraftFaults
  change: (part: Partial<CaseDraft>) => void
  type: (part: Partial<Pick<CaseDraft, 'text' | 'detail' | 'phone'>>) => void
}

const titles: Record<FilingStep, string> = {
  kind: '您要反映哪一类？',
  category: '是哪方面的问题？',
  what: '发生了什么？',
  where: '在什么地方？',
  check: '请核对后提交',
}

type FilingFormProps = {
  form: FilingFormData
  onPosted: (posted: Exclude<Posted, { state: 'refused' }>) => void
}

/** 我要投诉, one question a step; whatever is written is kept on the phone at once. */
export function FilingForm({ form, onPosted }: FilingFormProps) {
  const subject = caseSubject(form.household.household)
  const { draft, latest, restored, change, type } = useCaseDraft(subject)
  const [faults, setFaults] = useState<DraftFaults>({})
  const unfinished = useRef(0)
  /** Something is corrected that stands on the last step: from there it goes straight back. */
  const correcting = useRef(false)
  const { step } = draft
  useStepInSight(step)

  function goToStep(next: FilingStep, wrong: DraftFaults = {}): void {
    setFaults(wrong)
    correcting.current = step === 'check' || (correcting.current && next !== 'check')
    change({ step: next })
  }

  /** On to the next step, once what this one asks is answered. */
  function goOn(part: Partial<CaseDraft> = {}): void {
    const found = draftFaults({ ...latest.current, ...part }, form)
    const here = ofStep(found, step)
    if (step === 'what' && unfinished.current > 0)
      here.photos = '还有照片没有上传好，请稍候，或移除后再继续。'
    change(part)
    setFaults(here)
    const next = correcting.current ? 'check' : filingSteps[filingSteps.indexOf(step) + 1]
    if (Object.keys(here).length === 0 && next) goToStep(next)
  }

  function goBackAStep(): void {
    const before = filingSteps[filingSteps.indexOf(step) - 1]
    if (before) goToStep(before)
  }

  function startAnew(): void {
    change(emptyCaseDraft)
    caseDrafts.drop(subject)
  }

  const category = form.categories.find(({ code }) => code === draft.category)
  const isEmergency = category?.emergency && step !== 'kind' && step !== 'category'
  /** A fault was about what stood there before. */
  function clearFaults(): void {
    setFaults((before) => (Object.keys(before).length === 0 ? before : {}))
  }
  const props: StepProps = {
    ...{ form, draft, faults },
    change(part) {
      clearFaults()
      change(part)
    },
    type(part) {
      clearFaults()
      type(part)
    },
  }
  return (
    <>
      {restored && step !== 'kind' && <Restored onStartAnew={startAnew} />}
      <View className="filing-head">
        <View className="note">
          {form.household.compoundName} {form.household.label} · 第 {filingSteps.indexOf(step) + 1} 步，共{' '}
          {filingSteps.length} 步
        </View>
        <View
          id="filing-step"
          className="title"
          role="heading"
          aria-level={2}
          {...(inBrowser ? { tabIndex: -1 } : {})}
        >
          {titles[step]}
        </View>
      </View>
      {isEmergency && <EmergencyNotice />}
      {step === 'kind' && <KindStep {...props} onNext={goOn} />}
      {step === 'category' && <CategoryStep {...props} onNext={goOn} />}
      {step === 'what' && (
        <WhatStep
          {...props}
          onUnfinished={(count) => {
            unfinished.current = count
          }}
        />
      )}
      {step === 'where' && <WhereStep {...props} />}
      {step === 'check' && <CheckStep {...props} onFix={goToStep} onPosted={onPosted} />}
      <View className="button-group">
        {(step === 'what' || step === 'where') && <Button onTap={() => goOn()}>下一步</Button>}
        {step !== 'kind' && (
          <Button kind="plain" onTap={goBackAStep}>
            上一步
          </Button>
        )}
      </View>
    </>
  )
}

function ofStep(faults: DraftFaults, step: FilingStep): DraftFaults {
  return Object.fromEntries(
    Object.entries(faults).filter(([field]) => stepOfField[field as DraftField] === step),
  )
}

/** A new step begins at its top, and a keyboard or screen reader at its question. */
function useStepInSight(step: FilingStep): void {
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it happens when the step changes
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    if (inBrowser) document.getElementById('filing-step')?.focus({ preventScroll: true })
  }, [step])
}

function Restored({ onStartAnew }: { onStartAnew: () => void }) {
  const [dismissed, setDismissed] = useState(false)
  if (dismissed) return null
  return (
    <Notice>
      已为您恢复上次没有提交的内容。
      <Button
        kind="text"
        onTap={() => {
          setDismissed(true)
          onStartAnew()
        }}
      >
        不要了，重新填写
      </Button>
    </Notice>
  )
}
