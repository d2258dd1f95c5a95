import type { AttestingRole } from './applicant'
import type { AttestationForm } from './attestation'
import type { PrincipleMode, PrincipleNumber } from './campaign'
import type { EvidenceKind } from './evidence'

export const principleModeTitles: Record<PrincipleMode, string> = { required: '必备', explainable: '可说明' }

/** What the system itself knows: of a card that is sealed, of what is public, of the compound's dated facts. */
export type KnownKind =
  | 'satisfaction'
  | 'complaintRate'
  | 'committee'
  | 'company'
  | 'feeDisclosures'
  | 'phones'
  | 'emergencyPlan'
  | 'activities'
  | 'meetings'

/** How something is attested. */
export type Attesting = {
  by: AttestingRole
  form: AttestationForm
  /** What is taken as evidence. */
  takes: readonly EvidenceKind[]
  /** Whether there is none without evidence; that nothing happened leaves no paper. */
  needsEvidence: boolean
  /** Whether it has to be seen on the spot: a dated photo of a visit, as what the app shows hangs on no wall. */
  isOnSite: boolean
  /** Whether one statement holds for every compound of the subdistrict. */
  isOfSubdistrict: boolean
}

export type Clause = {
  code: string
  /** In a word or two. */
  name: string
  /** The words of 附件1 that it stands for. */
  text: string
  /** What it is called where its text alone would mislead. */
  title: string
  /** What the system knows of it; decides alone where nothing is attested, else it is shown beside. */
  known: KnownKind | null
  attesting: Attesting | null
  /** Items of 附件2 that its evidence serves as well. */
  serves: readonly string[]
}

export type Principle = { number: PrincipleNumber; text: string; clauses: readonly Clause[] }

type Told = Partial<Omit<Clause, 'code' | 'name' | 'text'>>

/** What the system decides by what it knows. */
const known = (code: string, name: string, text: string, by: KnownKind, more: Told = {}): Clause => ({
  ...{ code, name, text, title: text, known: by, attesting: null, serves: [] },
  ...more,
})

const attestedBy = (
  by: AttestingRole,
  takes: readonly EvidenceKind[],
  more: Partial<Attesting> = {},
): Attesting => ({
  ...{ by, form: 'statement', takes, needsEvidence: true, isOnSite: false, isOfSubdistrict: false },
  ...more,
})

/** What an office attests. */
const attested = (
  code: string,
  name: string,
  text: string,
  attesting: Attesting,
  more: Told = {},
): Clause => ({
  ...{ code, name, text, title: text, known: null, attesting, serves: [] },
  ...more,
})

/** 附件1 of the notice, word by word, in the clauses that each principle has. */
export const principles: readonly Principle[] = [
  {
    number: 1,
    text: '小区业主对物业管理满意度高，小区物业管理投诉率低，未发生较大安全事故或因管理不善造成的较大社会舆情。',
    clauses: [
      known('satisfaction', '满意度', '小区业主对物业管理满意度高', 'satisfaction'),
      known('complaintRate', '投诉率', '小区物业管理投诉率低', 'complaintRate', { serves: ['三-2'] }),
      attested(
        'accidents',
        '安全事故',
        '未发生较大安全事故',
        attestedBy('district', ['departmentRecord', 'document'], { form: 'accidents', needsEvidence: false }),
      ),
      attested(
        'incidents',
        '社会舆情',
        '因管理不善造成的较大社会舆情',
        attestedBy('district', ['departmentRecord', 'document'], { form: 'incidents', needsEvidence: false }),
        { title: '未发生因管理不善造成的较大社会舆情' },
      ),
    ],
  },
  {
    number: 2,
    text: '小区党组织健全，所在街道社区充分发挥党建引领物业管理的作用，所在小区建立社区居民委员会、业主委员会（物业管理委员会）、物业服务企业等多方参与的协调运行机制。',
    clauses: [
      attested(
        'party',
        '党组织',
        '小区党组织健全',
        attestedBy('residentsCommittee', ['partyCounts', 'document'], { form: 'party' }),
        { serves: ['一-3', '二-2'] },
      ),
      attested(
        'guidance',
        '党建引领',
        '所在街道社区充分发挥党建引领物业管理的作用',
        attestedBy('subdistrict', ['document', 'minutes', 'departmentRecord'], { isOfSubdistrict: true }),
        { serves: ['一-1'] },
      ),
      attested(
        'coordination',
        '协调机制',
        '所在小区建立社区居民委员会、业主委员会（物业管理委员会）、物业服务企业等多方参与的协调运行机制',
        attestedBy('residentsCommittee', ['minutes', 'document']),
        { serves: ['一-2', '一-4'] },
      ),
    ],
  },
  {
    number: 3,
    text: '小区组织开展精神文明活动，宣传党的二十大精神和社会主义核心价值观，丰富群众文化生活。开展“物业服务+生活服务”模式实践，物业服务向养老、托幼、家政、快递收发等居民生活服务领域延伸，满足居民美好生活需要。',
    clauses: [
      attested(
        'culture',
        '精神文明活动',
        '小区组织开展精神文明活动，宣传党的二十大精神和社会主义核心价值观，丰富群众文化生活',
        attestedBy('residentsCommittee', ['activityLog', 'visitPhoto', 'document']),
        { known: 'activities', serves: ['一-5'] },
      ),
      attested(
        'lifeServices',
        '生活服务',
        '开展“物业服务+生活服务”模式实践，物业服务向养老、托幼、家政、快递收发等居民生活服务领域延伸，满足居民美好生活需要',
        attestedBy('residentsCommittee', ['activityLog', 'visitPhoto', 'document']),
        { known: 'activities', serves: ['三-8'] },
      ),
    ],
  },
  {
    number: 4,
    text: '小区选举产生业主委员会或组建物业管理委员会，业主委员会或物业管理委员会等运行规范，能够有效发挥作用。',
    clauses: [
      known('committee', '业委会', '小区选举产生业主委员会或组建物业管理委员会', 'committee', {
        serves: ['二-1'],
      }),
      attested(
        'committeeWork',
        '业委会运行',
        '业主委员会或物业管理委员会等运行规范，能够有效发挥作用',
        attestedBy('residentsCommittee', ['minutes', 'document']),
        { known: 'meetings', serves: ['二-3', '二-4'] },
      ),
    ],
  },
  {
    number: 5,
    text: '小区显著位置公示相关部门投诉、咨询电话。相关部门执法和专业服务进小区，形成良好的部门协作机制。',
    clauses: [
      attested(
        'phones',
        '公示电话',
        '小区显著位置公示相关部门投诉、咨询电话',
        attestedBy('residentsCommittee', ['visitPhoto'], { isOnSite: true }),
        { known: 'phones', serves: ['四-1', '四-2'] },
      ),
      attested(
        'departments',
        '部门进小区',
        '相关部门执法和专业服务进小区，形成良好的部门协作机制',
        attestedBy('subdistrict', ['departmentRecord', 'document', 'minutes']),
        { serves: ['四-3'] },
      ),
    ],
  },
  {
    number: 6,
    text: '小区实施专业化物业管理，物业服务规范，重大公共事件应急机制健全。',
    clauses: [
      known('company', '专业化物业', '小区实施专业化物业管理', 'company'),
      attested(
        'service',
        '服务规范',
        '物业服务规范',
        attestedBy('residentsCommittee', ['document', 'patrolLog', 'visitPhoto']),
        { serves: ['三-3', '三-9'] },
      ),
      attested(
        'emergency',
        '应急机制',
        '重大公共事件应急机制健全',
        attestedBy('residentsCommittee', ['document', 'departmentRecord']),
        { known: 'emergencyPlan' },
      ),
    ],
  },
  {
    number: 7,
    text: '小区环境整洁，共有设施设备维护到位，无违章搭建、占用堵塞消防车通道等现象，实现垃圾分类投放和收集。',
    clauses: [
      attested(
        'tidy',
        '环境整洁',
        '小区环境整洁',
        attestedBy('residentsCommittee', ['patrolLog', 'visitPhoto']),
        {
          serves: ['三-5', '三-6'],
        },
      ),
      attested(
        'facilities',
        '设施维护',
        '共有设施设备维护到位',
        attestedBy('residentsCommittee', ['patrolLog', 'visitPhoto', 'document']),
        { serves: ['三-7'] },
      ),
      attested(
        'passages',
        '通道畅通',
        '无违章搭建、占用堵塞消防车通道等现象',
        attestedBy('subdistrict', ['departmentRecord', 'patrolLog', 'visitPhoto']),
        { serves: ['四-4'] },
      ),
      attested(
        'waste',
        '垃圾分类',
        '实现垃圾分类投放和收集',
        attestedBy('residentsCommittee', ['visitPhoto', 'patrolLog', 'departmentRecord']),
        { serves: ['四-6'] },
      ),
    ],
  },
  {
    number: 8,
    text: '小区物业服务标准和收费等信息公示规范，物业费收费率不低于95%。',
    clauses: [
      known('disclosure', '信息公示', '小区物业服务标准和收费等信息公示规范', 'feeDisclosures', {
        serves: ['三-4'],
      }),
      attested(
        'collection',
        '收费率',
        '物业费收费率不低于95%',
        attestedBy('residentsCommittee', ['collectionLedger'], { form: 'collection' }),
        { serves: ['三-3'] },
      ),
    ],
  },
]

/** Every clause, in the order of 附件1, with its principle. */
export const clauses: readonly (Clause & { principle: PrincipleNumber })[] = principles.flatMap(
  ({ number, clauses: of }) => of.map((clause) => ({ ...clause, principle: number })),
)

/** A clause by its code; undefined where there is none. */
export function clauseOf(code: string) {
  return clauses.find((clause) => clause.code === code)
}
