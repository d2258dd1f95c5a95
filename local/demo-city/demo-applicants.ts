import type { ApplicantRole } from '../../core/selection/applicant'

/** What came of an application by `demoNow`. */
type Course =
  | { state: 'submitted' }
  | { state: 'forwarded' }
  | { state: 'returned' | 'withdrawn'; why: string }

/** An application of the demo's campaign as it is told; by index of its compound, of which the first is the personas' own. */
export type DemoApplicant = Course & {
  index: number
  applicant: ApplicantRole
  submittedOn: string
  /** How the committee agreed where there is one and it did not apply itself. */
  consent: 'app' | 'paper' | 'open'
  practices: string
  results: string
  /** Clauses that nobody attested yet; all of them before anybody has begun. */
  unattested: readonly string[] | 'all'
  /** What was collected of a hundred yuan receivable, and why less than 95 does not stop it. */
  collected: number
  explained?: string
  /** Which of the assessors sit at its first and second seat, and how far they have come. */
  sheets: readonly (readonly [assessor: number, reached: 'handedIn' | 'declared' | 'assigned'])[]
}

const untouched = { unattested: 'all', collected: 96.4, sheets: [] } as const

export const demoApplicants: readonly DemoApplicant[] = [
  {
    ...{
      index: 0,
      applicant: 'ownersCommittee',
      submittedOn: '2026-11-06',
      consent: 'app',
      state: 'submitted',
    },
    practices:
      '每月第一个周六在中心广场开“业主议事会”，物业、居委会到场，当场答复，办结情况贴在单元门口。今年议定加装照明、修补路面、调整地面车位等 11 件事。公共收益按季在系统公示，业主提出一笔绿化补种漏记，核对后当季更正。',
    results:
      '11 件事办完 9 件，两件列入明年计划。北区夜间照明全部恢复，地面车位由 86 个增加到 104 个，电动自行车上楼的现象基本没有了。',
    unattested: [
      'guidance',
      'departments',
      'emergency',
      'passages',
      'phones',
      'collection',
      'accidents',
      'incidents',
    ],
    ...{ collected: 95.8, sheets: [] },
  },
  {
    ...{
      index: 48,
      applicant: 'propertyCompany',
      submittedOn: '2026-11-03',
      consent: 'app',
      state: 'returned',
    },
    why: '“主要做法”写的是公司制度，没有写在这个小区做了什么；“取得成效”缺少前后对比的数字。请补充后再提交。',
    practices:
      '公司建立了完善的管理制度和服务标准，坚持以业主为中心，落实网格化管理，定期开展员工培训和服务检查，不断提升服务质量和管理水平。',
    results:
      '通过以上工作，小区环境明显改善，业主满意度不断提高，得到广大业主一致好评，营造了和谐宜居的良好氛围，取得了较好的社会效果。',
    ...untouched,
  },
  {
    ...{
      index: 115,
      applicant: 'subdistrict',
      submittedOn: '2026-11-07',
      consent: 'open',
      state: 'submitted',
    },
    practices:
      '街道牵头组建物管会，成员 7 人中居民代表 5 人、党员 4 人。把城管、消防、市场监管的巡查排进小区日程，每月一次，问题清单张贴在东门公示栏。老旧管网改造前先开三场楼栋会，按居民意见调整了施工顺序。',
    results:
      '今年共发现问题 46 个，整改 43 个。雨水管网改造后，汛期 3 号楼、5 号楼没有再积水。楼道堆物由 58 处减到 6 处。',
    ...untouched,
  },
  {
    ...{
      index: 42,
      applicant: 'propertyCompany',
      submittedOn: '2026-11-02',
      consent: 'app',
      state: 'forwarded',
    },
    practices:
      '物业项目部与社区党支部结对，每周三下午项目经理在门岗接待，来访事项登记编号，三天内回话。电梯、消防、二次供水的维保记录在单元门厅公开。把闲置的物业用房改成“邻里食堂”和四点半课堂，由物管会监督收支。',
    results:
      '上门投诉由每月 14 件降到 4 件，三天回话率 98%。“邻里食堂”日均用餐 70 人，其中老人 52 人。两部电梯大修后全年没有发生困人。',
    ...{
      unattested: [],
      collected: 97.6,
      sheets: [
        [0, 'handedIn'],
        [1, 'handedIn'],
      ],
    },
  },
  {
    ...{
      index: 76,
      applicant: 'ownersCommittee',
      submittedOn: '2026-11-02',
      consent: 'app',
      state: 'forwarded',
    },
    practices:
      '业委会把维修资金和公共收益的每一笔支出先公示再使用，超过五千元的请三家报价，报价单一并公开。组织退休工程师成立“看图小组”，参与屋面防水和外墙维修的验收。物业、居委会、业委会每月开一次协调会。',
    results:
      '屋面防水实际花费比预算少 11.3 万元，完工一年没有返修。公共收益全年 38.6 万元，业主表决后用于更换门禁和增设充电棚。物业费收费率连续两年超过 97%。',
    ...{
      unattested: [],
      collected: 97.2,
      sheets: [
        [1, 'handedIn'],
        [2, 'handedIn'],
      ],
    },
  },
  {
    ...{
      index: 94,
      applicant: 'propertyCompany',
      submittedOn: '2026-11-03',
      consent: 'app',
      state: 'forwarded',
    },
    practices:
      '接管后先入户走访 508 户，列出 63 个老问题，分“一周、一月、半年”三张清单办理，每张清单办完请业委会签字。保洁、秩序人员的排班表和巡查路线上墙，业主扫码可以看到当天谁负责哪一栋。与卫生服务站合作，每月到小区义诊。',
    results:
      '63 个问题办结 58 个。车库漏水、门禁失灵两件拖了三年的事全部解决。义诊 8 次，为 310 位老人量血压、建档案。',
    ...{
      unattested: [],
      collected: 93.7,
      sheets: [
        [2, 'handedIn'],
        [1, 'handedIn'],
      ],
    },
    explained:
      '小区 2026 年 3 月更换物业服务企业，前一家企业移交的应收账款有争议，正在诉讼。扣除争议部分，本年度收费率为 96.1%。',
  },
  {
    ...{
      index: 3,
      applicant: 'residentsCommittee',
      submittedOn: '2026-11-02',
      consent: 'app',
      state: 'forwarded',
    },
    practices:
      '居委会把“有事好商量”议事室开到小区里，楼栋长每月收集意见，物业、业委会现场认领。针对停车难，协调相邻单位夜间开放车位，制定错时停车公约，由志愿者轮值引导。垃圾分类由楼栋长带头，定时定点投放。',
    results:
      '议事室全年开会 22 次，议定 35 件，办结 31 件。新增夜间车位 120 个，停车纠纷由每月 9 起降到 2 起。垃圾分类参与率由 41% 提高到 83%。',
    ...{
      unattested: [],
      collected: 96.0,
      sheets: [
        [0, 'handedIn'],
        [1, 'handedIn'],
      ],
    },
  },
  {
    ...{
      index: 50,
      applicant: 'propertyCompany',
      submittedOn: '2026-11-04',
      consent: 'paper',
      state: 'forwarded',
    },
    practices:
      '物业每天两次巡查消防通道，发现占用先劝离再登记，三次以上报街道联合执法。新建充电棚 4 处、充电口 160 个，把“飞线”全部拆除。成立由 18 名业主组成的服务监督小组，每季度打分，低于 80 分的班组扣减绩效。',
    results:
      '全年劝离占用通道 213 次，联合执法 5 次，目前消防通道全部畅通。“飞线”充电由 72 处降为零。监督小组打分由 78 分提高到 91 分。',
    ...{
      unattested: ['phones', 'accidents', 'incidents'],
      collected: 96.8,
      sheets: [
        [0, 'declared'],
        [2, 'assigned'],
      ],
    },
  },
  {
    ...{
      index: 83,
      applicant: 'residentsCommittee',
      submittedOn: '2026-11-05',
      consent: 'app',
      state: 'forwarded',
    },
    practices:
      '社区党委在小区设立党支部，“红色物业”服务队由物业员工党员和退休党员组成，认领 26 个楼栋。每逢周五清扫楼道、清理飞线。办“乡音小剧场”，居民自编自演，物业提供场地和音响，一年演出 14 场。',
    results:
      '楼道清扫覆盖全部 26 个楼栋，居民反映的卫生问题由每月 17 件降到 5 件。“乡音小剧场”观众 2600 多人次，3 个节目参加了县里的汇演。',
    ...{ unattested: ['service', 'waste', 'departments', 'collection'], collected: 95.2 },
    sheets: [[0, 'assigned']],
  },
  {
    ...{
      index: 117,
      applicant: 'ownersCommittee',
      submittedOn: '2026-11-08',
      consent: 'app',
      state: 'submitted',
    },
    practices:
      '换届后的业委会先清账，把 2023 年以来的公共收益逐笔核对、逐月补公示。广告位、快递柜重新招租，三家比价。收益的三成用于维修，七成由业主表决决定用途，表决在系统里进行，老人由楼栋长上门收票。',
    results:
      '公共收益由每年 6.2 万元增加到 17.8 万元。今年表决通过修缮儿童乐园、增设晾衣架两件事，参与表决的业主占 71%。',
    ...untouched,
  },
  {
    ...{ index: 25, applicant: 'district', submittedOn: '2026-11-07', consent: 'open', state: 'submitted' },
    practices:
      '县住建局把小区列为物业服务提升试点，指导物管会与物业重新签订服务合同，把保洁、绿化、维修的标准和扣款办法写进合同附件，公示在小区南门。每季度请业主代表一起检查，检查结果与物业费挂钩。',
    results:
      '三个季度检查扣减物业费 1.9 万元，全部退回公共收益账户。绿化补种 600 平方米，公共照明完好率由 76% 提高到 98%。',
    ...untouched,
  },
  {
    ...{
      index: 53,
      applicant: 'propertyCompany',
      submittedOn: '2026-11-02',
      consent: 'open',
      state: 'withdrawn',
    },
    why: '业委会正在换届，书面意见要到 12 月才能形成，今年先不申报。',
    practices:
      '物业把客服、工程、秩序三支队伍合并成片区小组，每个小组负责 6 栋楼，业主只找一个人。报修在系统里派单，完工后拍照，业主确认才算办结。每月公布各小组的完成率。',
    results:
      '报修平均办结时间由 52 小时缩短到 19 小时，业主确认满意的占 94%。公共区域照明、门禁的故障率比去年下降一半。',
    ...untouched,
  },
]

/** What the personas' company has begun to write for another of its compounds. */
export const demoDraft = {
  index: 84,
  savedAt: '2026-11-09T08:40:00.000Z',
  practices:
    '春季把 14 个单元的楼道粉刷一新，材料由业委会选定。每月 15 日“物业开放日”，请业主参观水泵房、消防控制室和监控室，提的意见当天登记。',
  results: '',
}
