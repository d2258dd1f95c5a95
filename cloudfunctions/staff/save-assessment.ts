import { saveAssessment } from '../../core/contract/assessments'
import { assessments } from '../../core/record/assessments'
import { remember } from '../../core/record/request-keys'
import { handle, isRepeated } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { ownAssessment, requireKnownEvidence, requireWritable, visitsTo } from './own-assessment'

export const saveAssessmentHandler = handle(saveAssessment, async (input, call) => {
  const own = await ownAssessment(input.application, call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  await requireWritable(own, call)
  const visits = await visitsTo(own.application._id, call)
  await requireKnownEvidence(input.items, { application: own.application, visits }, call)
  return call.documents.transaction(async (transaction) => {
    const present = await transaction.get(assessments, own.assessment._id)
    if (present === null || present.state === 'left') throw new Refusal('out_of_scope')
    if (isRepeated(present.requestKeys, request)) return { revision: present.revision }
    if (present.state === 'handedIn') throw new Refusal('handed_in_already')
    if (present.revision !== input.revision) throw new Refusal('sheet_changed')
    const revision = present.revision + 1
    const requestKeys = remember(present.requestKeys, request)
    await transaction.set(assessments, { ...present, items: input.items, revision, requestKeys })
    return { revision }
  })
})
