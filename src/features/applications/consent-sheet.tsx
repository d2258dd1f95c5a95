import { View } from '@tarojs/components'
import { useState } from 'react'
import { consentToApplication } from '../../../core/contract/applications'
import { Button } from '../../components/button'
import { EvidenceField } from '../../components/evidence/evidence-field'
import { FailureNotice } from '../../components/failure-notice'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import type { ReadApplication } from './application-words'
import { evidenceFault } from './evidence-fault'

type ConsentSheetProps = { read: ReadApplication; onDone: () => void; onClose: () => void }
type Paper = { paper: string | null; unfinished: number }

/** The owners' committee agrees; for one that agreed on paper the residents' committee puts the signed paper by. */
export function ConsentSheet({ read, onDone, onClose }: ConsentSheetProps) {
  const { application, lookBack, consentsOnPaper } = read
  const [{ paper, unfinished }, setPaper] = useState<Paper>({ paper: null, unfinished: 0 })
  const [isAsked, setAsked] = useState(false)
  const fault = consentsOnPaper
    ? evidenceFault({ given: paper === null ? 0 : 1, unfinished }, '盖章的同意书')
    : null
  const { write, busy, failure } = useWrite(consentToApplication)

  async function consent() {
    setAsked(true)
    if (fault !== null) return
    const { id, revision } = application
    if ((await write({ application: id, revision, paper })) === null) return
    say('已记录业委会（物管会）的同意。')
    onDone()
  }

  return (
    <>
      <View>
        {consentsOnPaper
          ? `业委会（物管会）已书面同意 ${application.name} 的这份申报的，由居委会在此录入。`
          : `业委会（物管会）在此同意 ${application.name} 的这份申报。`}
        申报内容修改后再次提交的，须重新同意。
      </View>
      {consentsOnPaper && (
        <EvidenceField
          label="盖章的同意书"
          compound={application.compound}
          takes={['document']}
          initial={[]}
          lookBack={lookBack}
          most={1}
          fault={isAsked ? fault : null}
          onChange={([first], waiting) => setPaper({ paper: first?.file ?? null, unfinished: waiting })}
        />
      )}
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={() => void consent()}>
          同意申报
        </Button>
        <Button kind="plain" onTap={onClose}>
          返回
        </Button>
      </View>
    </>
  )
}
