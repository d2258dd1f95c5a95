import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { fileCase, readCaseForm } from '../../../core/contract/own-cases'
import { Button } from '../../components/button'
import { ConsentGate } from '../../components/consent/consent-gate'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { RefusalNotice } from '../../components/refusal-notice'
import { SignInCard } from '../../components/sign-in-card'
import { WaitingNotice } from '../../components/waiting-notice'
import { type Failure, failed } from '../../platform/failure'
import { goTab } from '../../platform/go'
import { onSettled, outbox } from '../../platform/outgoing'
import { knowsCaller } from '../../platform/session'
import { phoneStore } from '../../platform/storage'
import { useAnswer } from '../../platform/use-answer'
import { caseRefusals, caseSubject } from './case-drafts'
import { Filed, type FiledCase } from './filed'
import { FilingForm, type FilingFormData } from './filing-form'

/** 我要投诉, for who is signed in and has agreed to the privacy notice; begun without network it waits on the phone. */
export function FileCase({ household }: { household: string }) {
  if (!knowsCaller(phoneStore, Date.now())) {
    return <SignInCard words="提交前需要先登录，登录后会回到这里。" />
  }
  // The address alone does not say for which home; the page that leads here does.
  if (household === '') {
    return (
      <Empty words="请先在“投诉”页选择为哪一户提交。">
        <View className="button-group">
          <Button onTap={() => goTab('cases')}>去“投诉”页</Button>
        </View>
      </Empty>
    )
  }
  return (
    <ConsentGate openOffline>
      <Filing household={household} />
    </ConsentGate>
  )
}

function Filing({ household }: { household: string }) {
  const load = useAnswer(readCaseForm, { household }, { keep: true })
  return (
    <>
      <RefusalNotice what="内容" refusals={caseRefusals} subject={household} />
      <Loaded load={load}>{(form) => <FilingPage form={form} />}</Loaded>
    </>
  )
}

/** Where the case stands: being written (null), on its way, or filed. */
type Told = { waiting: Failure } | { filed: FiledCase | null } | null

/** What came of a letter: the case, unless this version of the app cannot read the answer. */
function filedIn(data: unknown): FiledCase | null {
  const read = fileCase.output.safeParse(data)
  return read.success ? read.data.case : null
}

function FilingPage({ form }: { form: FilingFormData }) {
  const subject = caseSubject(form.household.household)
  const [told, setTold] = useState<Told>(() =>
    outbox.waitingFor(subject) ? { waiting: failed('offline').failure } : null,
  )
  useEffect(
    () =>
      onSettled((letter, outcome) => {
        if (letter.subject !== subject) return
        // Refused: back to the form, whose draft is still there.
        setTold(outcome.ok ? { filed: filedIn(outcome.data) } : null)
      }),
    [subject],
  )

  if (told === null) {
    return (
      <FilingForm
        form={form}
        onPosted={(posted) =>
          setTold(posted.state === 'sent' ? { filed: filedIn(posted.data) } : { waiting: posted.failure })
        }
      />
    )
  }
  if ('filed' in told) return <Filed filed={told.filed} />
  return (
    <>
      <WaitingNotice what="内容" failure={told.waiting} />
      <View className="card">
        期限从送达之后算起。送达前可以在“投诉”中看到它还没有发出；送达后会显示编号和办理期限。
      </View>
      <View className="button-group">
        <Button onTap={() => goTab('cases')}>完成</Button>
      </View>
    </>
  )
}
