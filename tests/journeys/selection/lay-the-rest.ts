import type { Application, NamedOffice } from '../../../core/record/applications'
import type { Attestation } from '../../../core/record/attestations'
import { type Disclosure, disclosureId, standingPeriod } from '../../../core/record/disclosures'
import type { AttestationForm, Attested } from '../../../core/selection/attestation'
import type { Evidence } from '../../../core/selection/evidence'
import { clauses } from '../../../core/selection/principles'
import { insertAll } from '../../../local/demo-city/insert-all'
import { sdkFor } from '../../local-cloud/sdk'
import { pdf } from '../disclosures/accounts-file'
import type { Stage } from '../stage/open-stage'
import type { SelectionCity } from './open-selection-city'
import { applicationOf, type CompoundName, campaign, company, compounds } from './places'

const at = '2026-11-09T02:00:00.000Z'
const day = '2026-11-09'

/** What is played: it is not laid. */
const attestedByHand = ['phones', 'collection', 'accidents', 'incidents', 'guidance']

/** What is no matter of this journey: what else was disclosed and attested, and two applications that came as far as the assessment. */
export async function layTheRest({ cloud }: Stage & SelectionCity): Promise<void> {
  const sdk = sdkFor(cloud)
  const { fileID } = await sdk.uploadFile({ cloudPath: 'laid/台账.pdf', fileContent: pdf() })
  const file: Evidence = {
    ...{ file: 'laid-file', kind: 'document', day: null, name: '工作台账.pdf', type: 'pdf' },
    ...{ bytes: pdf().length, fileId: fileID },
  }
  const names = Object.keys(compounds) as CompoundName[]
  // The clock has made the duties already.
  for (const { _id, ...head } of names.flatMap(disclosed)) {
    await sdk.database().collection('disclosures').doc(_id).set(head)
  }
  await insertAll(
    cloud.address,
    'attestations',
    names.flatMap((name) => attestationsOf(name, file)),
  )
  await insertAll(cloud.address, 'applications', [forwarded('court', file), forwarded('lane', file)])
}

/** What always has to be public, by its newest version alone. */
function disclosed(name: CompoundName): Disclosure[] {
  const { _id: compound, city, district, subdistrict, residentsCommittee } = compounds[name]
  const kinds = [
    { kind: 'serviceStandard', form: 'document' },
    { kind: 'fees', form: 'prices' },
    { kind: 'complaintPhones', form: 'contacts' },
    { kind: 'emergencyPlan', form: 'document' },
  ] as const
  return kinds.map(({ kind, form }) => ({
    ...{ _id: disclosureId(compound, kind, standingPeriod), compound, kind, form, period: standingPeriod },
    ...{ city, district, subdistrict, residentsCommittee, company: company.code, title: '', day },
    ...{
      firstDay: null,
      lastDay: null,
      publisher: 'propertyCompany',
      substitutes: null,
      notApplicable: null,
    },
    ...{
      isStanding: true,
      renewedLate: false,
      dueDay: null,
      waitsUntil: null,
      newest: 1,
      publishedAt: at,
      publishedOn: day,
      newestAt: at,
    },
    ...{
      by: 'propertyCompany',
      totals: null,
      asked: 0,
      answered: 0,
      told: [],
      untoldSince: null,
      requestKeys: [],
    },
  }))
}

/** Every clause as it is met; of the garden what is played is left out, of a subdistrict it is said once. */
function attestationsOf(name: CompoundName, file: Evidence): Attestation[] {
  const { _id: compound, city, district, subdistrict, residentsCommittee } = compounds[name]
  return clauses.flatMap(({ code, attesting }) => {
    if (attesting === null || (name === 'garden' && attestedByHand.includes(code))) return []
    if (attesting.isOfSubdistrict && name !== 'court') return []
    const [kind] = attesting.takes
    const scopes: Record<string, string | null> = { residentsCommittee, subdistrict, district }
    return [
      {
        ...{
          _id: `${campaign}|${compound}-${code}`,
          campaign,
          city,
          district,
          subdistrict,
          at,
          requestKeys: [],
        },
        subject: attesting.isOfSubdistrict ? subdistrict : compound,
        by: { role: attesting.by, scope: scopes[attesting.by] ?? '', name: '选树专班' },
        said: { of: 'clause', clause: code, attested: said(attesting.form) },
        evidence: [
          attesting.isOnSite
            ? { ...file, kind: 'visitPhoto', day, name: '公示栏.jpg', type: 'jpeg' }
            : { ...file, ...(kind && { kind }) },
        ],
      } as Attestation,
    ]
  })
}

function said(form: AttestationForm): Attested {
  const note = ''
  switch (form) {
    case 'party':
      return { form, isMet: true, members: 46, committee: { members: 7, partyMembers: 4 }, note }
    case 'accidents':
      return { form, accidents: [], note }
    case 'incidents':
      return { form, incidents: [], note }
    case 'collection': {
      const of = { from: '2025-11-01', until: '2026-10-31', receivable: 120_000_000, collected: 116_400_000 }
      return { form, ...of, note }
    }
    case 'statement':
      return { form, isMet: true, note }
  }
}

function forwarded(name: CompoundName, file: Evidence): Application {
  const { _id: compound, name: called, city, district, subdistrict, residentsCommittee } = compounds[name]
  const office: NamedOffice = { role: 'propertyCompany', scope: company.code, name: company.name }
  const checker: NamedOffice = { role: 'subdistrict', scope: subdistrict, name: '街道' }
  const consenting: NamedOffice = { role: 'ownersCommittee', scope: compound, name: called }
  return {
    ...{
      _id: applicationOf(name),
      campaign,
      city,
      district,
      subdistrict,
      committee: residentsCommittee,
      compound,
    },
    ...{ name: called, applicant: { role: 'propertyCompany', scope: company.code, name: company.name } },
    ...{ state: 'forwarded', consent: { givenAt: at, office: consenting }, evidence: [file] },
    practices:
      '党支部牵头，物业、业委会、居委会每月联席商议，议定事项逐条公布办理结果；整治飞线充电，增设充电棚三处。',
    results:
      '投诉由每月九件降到两件，公共收益按季公布，收费率提高到百分之九十七，居民自发组成巡逻队，夜间巡查二百余次。',
    timeline: [
      { at, what: 'submitted', office, why: null },
      { at, what: 'consented', office: consenting, why: null },
      { at, what: 'forwarded', office: checker, why: null },
    ],
    ...{ revision: 3, requestKeys: [] },
  }
}
