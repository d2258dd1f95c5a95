import * as z from 'zod/mini'
import { agency } from '../access/agency'

/**
 * Who a case belongs to by its nature: the party that handles it first, and that it counts for. Only cases of the `company`
 * enter its complaint rate (method.md); everything else is answered for by somebody else.
 */
export const parties = ['company', 'residentsCommittee', 'subdistrict', 'department', 'utility'] as const
export const party = z.enum(parties)
export type Party = z.infer<typeof party>

export const partyTitles: Record<Party, string> = {
  company: '物业服务企业',
  residentsCommittee: '居委会',
  subdistrict: '街道（乡镇）',
  department: '相关部门',
  utility: '专业经营单位',
}

/** A category 类别 of cases, as the bureau's table has it. */
export const category = z.strictObject({
  code: z.string().check(z.regex(/^[a-z][A-Za-z]{1,31}$/)),
  title: z.string().check(z.trim(), z.minLength(2), z.maxLength(20)),
  /** What belongs here, as residents say it: 楼道堆物、消防门常开. */
  examples: z.string().check(z.trim(), z.minLength(2), z.maxLength(60)),
  /** Who is responsible, and handles it first. */
  party,
  /** The utility or department itself, where the party is one; null elsewhere. */
  agency: z.nullable(agency),
  /** The authority that a case is passed on to when it is beyond the first handler; null: the offices above it alone. */
  authority: z.nullable(agency),
  /** People may be in danger: the page tells to call 119, 110 or 120 first. */
  emergency: z.boolean(),
  /** No longer offered. It stays in the table, so that a code never comes to mean something else and old cases keep a title. */
  retired: z.boolean(),
})
export type Category = z.infer<typeof category>

type Row = readonly [
  code: string,
  title: string,
  examples: string,
  party: Party,
  agency: Category['agency'],
  authority: Category['authority'],
  emergency?: boolean,
]

const rows: readonly Row[] = [
  [
    'fireSafety',
    '消防通道与设施',
    '通道被占、楼道堆物、消防门常开、消防栓无水',
    'company',
    null,
    'fireRescue',
    true,
  ],
  [
    'electricBicycles',
    '电动自行车停放充电',
    '楼道停放充电、飞线充电、充电设施不足',
    'company',
    null,
    'fireRescue',
    true,
  ],
  ['lift', '电梯', '困人、停运、异响、维保不及时', 'company', null, 'marketSupervision', true],
  [
    'fallingObjects',
    '高空抛物坠物',
    '高空抛物、外墙脱落、空调外机松动',
    'company',
    null,
    'publicSecurity',
    true,
  ],
  ['illegalBuilding', '违章搭建', '占用公共部位搭建、未劝阻未报告', 'company', null, 'urbanManagement'],
  ['greenDamage', '毁绿与乱扔垃圾', '毁绿种菜、占绿停车、随意弃置垃圾', 'company', null, 'urbanManagement'],
  ['pets', '违规饲养动物', '不牵绳、伤人、养家禽', 'company', null, 'publicSecurity'],
  ['noise', '噪声扰民', '装修、广场舞、设备、商户噪声', 'company', null, 'publicSecurity'],
  ['parking', '停车管理', '车位被占、乱停、收费管理混乱', 'company', null, 'trafficPolice'],
  ['charges', '物业费、停车费收费', '多收费、收费不公开、捆绑收费', 'company', null, 'marketSupervision'],
  ['commonIncome', '公共收益', '电梯广告、停车、场地收入去向不明', 'company', null, null],
  ['leaks', '漏水与共用部位维修', '屋面外墙渗漏、管道破损、共用部位失修', 'company', null, null],
  ['cleaning', '环境卫生', '楼道不扫、垃圾不清、异味', 'company', null, null],
  ['greening', '绿化养护', '枯死缺株、不修剪、虫害', 'company', null, null],
  ['facilities', '设施设备', '路灯、门禁、健身器材、水泵损坏', 'company', null, null],
  ['security', '门禁与秩序', '保安不在岗、外来人员随意进出', 'company', null, null],
  ['attitude', '服务态度', '推诿、态度差、电话无人接听', 'company', null, null],
  ['openness', '信息公开', '应公示的没有公示、内容不实', 'company', null, null],
  ['maintenanceFund', '维修资金', '使用不公开、该用不用', 'residentsCommittee', null, null],
  ['ownersCommittee', '业委会履职', '不公布收支、不召开会议', 'subdistrict', null, null],
  ['water', '供水', '停水、水压低、水质差', 'utility', 'water', 'industryRegulator'],
  ['drainage', '排水', '管网堵塞、积水、污水外溢', 'utility', 'drainage', 'industryRegulator'],
  ['power', '供电', '停电、电压不稳、电表', 'utility', 'power', 'industryRegulator'],
  ['gas', '供气', '停气、漏气、燃气设施', 'utility', 'gas', 'industryRegulator', true],
  ['heating', '供热', '不热、停热', 'utility', 'heating', 'industryRegulator'],
  ['telecom', '通信', '断网、线缆杂乱', 'utility', 'telecom', 'industryRegulator'],
  ['cableTelevision', '有线电视', '无信号、收费', 'utility', 'cableTelevision', 'industryRegulator'],
  ['other', '其他', '以上都不合适', 'company', null, null],
]

/** The table that a city begins with (platform.md, 类别与责任单位); the bureau edits it, and each version is kept. */
export const firstCategories: readonly Category[] = rows.map(
  ([code, title, examples, responsible, of, authority, emergency = false]) => ({
    ...{ code, title, examples, party: responsible, agency: of, authority, emergency, retired: false },
  }),
)
