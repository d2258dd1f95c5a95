import { explainPrinciple } from '../../core/contract/attestations'
import { lookBackOf } from '../../core/selection/look-back'
import { principles } from '../../core/selection/principles'
import { handle } from '../platform/call'
import { refuseParty } from '../platform/party-to'
import { Refusal } from '../platform/refusal'
import { refuseUnfitWords } from '../platform/refuse-unfit-words'
import { addAttestation } from './add-attestation'
import { grantFor, reachedApplication } from './reached-application'

export const explainPrincipleHandler = handle(explainPrinciple, async (input, call) => {
  const reached = await reachedApplication(input.application, call)
  const { application, campaign } = reached
  const { decision, evidence: given } = input
  const principle = principles.find(({ number }) => number === input.principle)
  if (principle === undefined || campaign.parameters.principles[principle.number] !== 'explainable') {
    throw new Refusal('principle_not_explainable')
  }
  await refuseParty(application, call)
  const grant = grantFor('attest', application, reached, call.now)
  const { until } = lookBackOf(campaign, call.now)
  if (decision.meetingOn > until) throw new Refusal('attestation_wrong')
  await refuseUnfitWords([decision.documentNumber, decision.reason], call)
  return addAttestation(
    {
      ...{ reached, grant, given, subject: application.compound },
      said: { of: 'principle', principle: principle.number, decision },
      refusalOf: (evidence) =>
        evidence.some(({ kind }) => kind === 'minutes' || kind === 'document') ? null : 'evidence_missing',
      audited: {
        action: 'principleExplained',
        after: {
          ...{ campaign: campaign._id, principle: principle.number },
          ...{ documentNumber: decision.documentNumber, evidenceFiles: given.length },
        },
        why: decision.reason,
      },
    },
    call,
  )
})
