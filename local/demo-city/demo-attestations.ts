import { daysAfter } from '../../core/disclosure/days'
import { dayOfInstant } from '../../core/place/day'
import { type Attestation, attestationId } from '../../core/record/attestations'
import { type AttestingRole, attestorOf } from '../../core/selection/applicant'
import type { AttestationForm, Attested } from '../../core/selection/attestation'
import type { EvidenceKind } from '../../core/selection/evidence'
import { type Attesting, clauses } from '../../core/selection/principles'
import { atHour, type CampaignMaking, type DemoApplication } from './demo-applications'
import { type DemoFile, evidenceOf, uploaded } from './demo-evidence'

export type DemoAttestations = { attestations: Attestation[]; files: DemoFile[] }

/** 8: 收费率, which the demo's campaign lets a collective decision explain. */
const explainedPrinciple = 8

const fileNames: Record<EvidenceKind, string> = {
  document: '制度和合同.pdf',
  collectionLedger: '物业费收缴汇总表.pdf',
  minutes: '会议记录（盖章）.pdf',
  partyCounts: '党组织情况.pdf',
  activityLog: '今年活动台账.pdf',
  patrolLog: '十月巡查记录.pdf',
  departmentRecord: '部门核查记录.pdf',
  visitPhoto: '小区公示栏.png',
}

const receivable = 3_860_000_00

/** What was attested of an application on the days after its submission: by whoever is named for it, but what is still missing. */
export function makeAttestations(applied: DemoApplication, making: CampaignMaking): DemoAttestations {
  const { told, application } = applied
  if (told.unattested === 'all') return { attestations: [], files: [] }
  const files = new Map<string, DemoFile>()
  const attest = attesting(applied, files, making)
  const attestations = clauses.flatMap(({ code, attesting: asked }, index) => {
    if (asked === null || told.unattested.includes(code)) return []
    const at = atHour(daysAfter(told.submittedOn, 2), 9 + index * 0.25)
    const subject = asked.isOfSubdistrict ? application.subdistrict : application.compound
    // What was drawn is a notice board: elsewhere a photo would show something else.
    const takes = asked.takes.find((kind) => asked.isOnSite || kind !== 'visitPhoto')
    const given = asked.needsEvidence && takes !== undefined ? takes : null
    return [
      attest(asked.by, {
        ...{ at, subject, given, said: { of: 'clause', clause: code, attested: saidIn(asked, applied) } },
      }),
    ]
  })
  const { explained } = told
  if (explained === undefined) return { attestations, files: [...files.values()] }
  const decision = {
    meetingOn: told.submittedOn,
    documentNumber: '演示专题会〔2026〕3 号',
    reason: explained,
  }
  const principle = attest('bureau', {
    ...{ at: atHour(daysAfter(told.submittedOn, 3), 16), subject: application.compound, given: 'minutes' },
    said: { of: 'principle', principle: explainedPrinciple, decision },
  })
  return { attestations: [...attestations, principle], files: [...files.values()] }
}

type Saying = Pick<Attestation, 'at' | 'subject' | 'said'> & { given: EvidenceKind | null }

/** Attests for an application; a file of a kind is uploaded once an office, and put forward for everything that it shows. */
function attesting(
  { application }: DemoApplication,
  files: Map<string, DemoFile>,
  { campaign, deskAt, hmac }: CampaignMaking,
) {
  const { city, district, subdistrict, committee, compound } = application
  const of = { applicant: application.applicant.role, hasResidentsCommittee: committee !== null }
  const scopes: Record<AttestingRole, string> = {
    ...{ residentsCommittee: committee ?? '', subdistrict, district, bureau: city },
  }
  return (named: AttestingRole, { at, subject, said, given }: Saying): Attestation => {
    const role = attestorOf(named, of)
    const { account, office } = deskAt(role, scopes[role])
    const request = `demo|${subject}|${said.of === 'clause' ? said.clause : said.principle}`
    const fileFor = (kind: EvidenceKind): DemoFile => {
      const name = fileNames[kind]
      const known = files.get(`${account}|${name}`)
      const file = known ?? uploaded({ compound, account, at, heldBy: application._id, name }, hmac)
      files.set(`${account}|${name}`, file)
      return file
    }
    return {
      ...{
        _id: attestationId(hmac, campaign, account, request),
        campaign,
        subject,
        city,
        district,
        subdistrict,
      },
      ...{ by: { ...office, role }, at, said },
      evidence:
        given === null
          ? []
          : [evidenceOf(fileFor(given), given, given === 'visitPhoto' ? dayOfInstant(at) : null)],
      requestKeys: [],
    }
  }
}

function saidIn({ form }: Attesting, { told, compound }: DemoApplication): Attested {
  const said: Record<AttestationForm, () => Attested> = {
    statement: () => ({ form: 'statement', isMet: true, note: '' }),
    party: () => ({
      ...{ form: 'party', isMet: true, members: 18 + compound.buildings.length },
      ...{ committee: { members: 7, partyMembers: 4 }, note: '' },
    }),
    accidents: () => ({ form: 'accidents', accidents: [], note: '已向应急、消防部门核实。' }),
    incidents: () => ({ form: 'incidents', incidents: [], note: '' }),
    collection: () => ({
      ...{ form: 'collection', from: '2025-11-01', until: '2026-10-31', receivable },
      ...{ collected: Math.round((receivable * told.collected) / 100), note: '' },
    }),
  }
  return said[form]()
}
