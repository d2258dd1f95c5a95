import { afterAll, beforeAll, expect, it } from 'vitest'
import { firstParameters } from '../../core/selection/campaign'
import type { Person, SmallCity } from '../city/small-city'
import { givenFile } from './evidence-files'
import {
  layApplications,
  openObjection,
  openSelectionCity,
  selectionCode,
  selectionOffices,
  standingAward,
  toStage,
} from './selection-world'

// Every act of the selection whose words anybody may come to read.
const campaign = selectionCode
const application = `${campaign}|A`

let city: SmallCity
let offices: Awaited<ReturnType<typeof selectionOffices>>
let minutes: Awaited<ReturnType<typeof givenFile>>
beforeAll(async () => {
  const principles = { ...firstParameters.principles, 7: 'explainable' as const }
  city = await openSelectionCity({ campaign: { parameters: { ...firstParameters, principles } } })
  offices = await selectionOffices(city)
  await layApplications(city)
  await city.put('selectionObjections', openObjection)
  await city.put('selectionAwards', standingAward)
  minutes = await givenFile(city, offices.bureau, 'minutes')
}, 120_000)
afterAll(() => city.close())

type Office = 'bureau' | 'district' | 'residentsCommittee'
type Act = [name: string, by: Office, input: (words: string) => object]
const text = { title: '标题', practices: '做法', results: '成效', transferable: '经验' }
const incident = { day: '2026-11-01', isSerious: true, isOfManagement: true }
const experience = (compound: string, changed: object) => ({
  ...{ campaign, compound, versions: 0, why: null, text: { ...text, ...changed } },
})
const attesting = (clause: string, attested: object) => ({ application, clause, attested, evidence: [] })
const acts: Act[] = [
  [
    'moveStage',
    'bureau',
    (why) => ({ code: campaign, stage: 'apply', day: 'closesOn', to: '2026-11-21', why }),
  ],
  ['ruleCandidate', 'bureau', (why) => ({ campaign, compound: 'A', kind: 'excluded', why })],
  ['ruleSelectionObjection', 'bureau', (why) => ({ objection: openObjection._id, upheld: true, why })],
  ['reviewAward', 'bureau', (why) => ({ award: application, act: 'open', why })],
  [
    'attestClause',
    'residentsCommittee',
    (note) => attesting('tidy', { form: 'statement', isMet: false, note }),
  ],
  [
    'attestClause',
    'district',
    (what) => attesting('incidents', { form: 'incidents', incidents: [{ ...incident, what }], note: '' }),
  ],
  [
    'explainPrinciple',
    'bureau',
    (reason) => ({
      ...{ application, principle: 7, evidence: [minutes] },
      decision: { meetingOn: '2026-11-02', documentNumber: '会议纪要 3 号', reason },
    }),
  ],
  ['publishExperience', 'bureau', (practices) => experience('A', { practices })],
  ['publishExperience', 'bureau', (transferable) => experience('C', { transferable })],
]

const written = [
  ...['campaigns', 'selectionRulings', 'selectionObjections', 'selectionAwards', 'attestations'],
  'experienceCases',
]
const stored = async () => JSON.stringify(await Promise.all(written.map((name) => city.all(name))))

it.each(acts)(
  '%s by the %s takes no words that name a person’s number or that WeChat refuses',
  async (name, by, of) => {
    if (name === 'publishExperience') await toStage(city, 'experience')
    const who: Person = offices[by]
    const before = await stored()
    const ask = (words: string) => city.refused(who, name, of(words), { weapp: true })
    expect(await ask('业委会主任电话13800138000，已当面核实')).toBe('persons_number_in_text')
    expect(await ask('当事人 320706198001011234 已经书面说明')).toBe('persons_number_in_text')
    expect(await ask('这里有违规测试的内容')).toBe('text_refused')
    expect(await stored()).toBe(before)
    const fit = await city.call(who, name, of('经现场核实，联系物业 0518-85501234'))
    expect(fit.ok, JSON.stringify(fit)).toBe(true)
  },
)

it('a long text is checked to its end', async () => {
  const input = experience('D', { practices: `${'好'.repeat(4_000)}违规测试` })
  expect(await city.refused(offices.bureau, 'publishExperience', input, { weapp: true })).toBe('text_refused')
})
