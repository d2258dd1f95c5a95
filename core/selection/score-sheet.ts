import { evidenceKinds, evidenceTitles } from './evidence'

/** What an item of 附件2 may be shown by: files of evidence, awards, and what the system itself holds. */
export const sheetEvidenceKinds = [...evidenceKinds, 'award', 'systemRecord'] as const
export type SheetEvidence = (typeof sheetEvidenceKinds)[number]

export const sheetEvidenceTitles: Record<SheetEvidence, string> = {
  ...evidenceTitles,
  award: '表彰文件',
  systemRecord: '系统内的公开和投诉记录',
}

/** One 选树内容 of 附件2. */
export type SheetItem = {
  /** As the notice numbers it: 三-2. */
  code: string
  /** Verbatim. */
  text: string
  evidence: readonly SheetEvidence[]
  /** It asks for something that is seen in the compound: without a dated photo of a visit it has no points. */
  onSite?: true
  /** The system's own figures suggest the points, by the rules of sheet-prefill.ts. */
  prefilled?: true
  /** Shown once for all compounds of a subdistrict. */
  oncePerSubdistrict?: true
}

/** One 选树项目 of 附件2, with its 选树权重 in percent of the whole. */
export type SheetCategory = { code: string; title: string; weight: number; items: readonly SheetItem[] }

/** “美好家园”小区选树参考标准, 附件2 of the notice of 26 July 2024, word for word: 4 categories, 25 items. */
export const scoreSheet: readonly SheetCategory[] = [
  {
    code: '一',
    title: '党建引领机制完善',
    weight: 20,
    items: [
      {
        code: '一-1',
        text: '所在街道健全街道党（工）委统一协调，相关部门联动执法，协同解决物业管理问题的工作机制。',
        evidence: ['document', 'minutes'],
        oncePerSubdistrict: true,
      },
      {
        code: '一-2',
        text: '多方联动机制或联席会议制度有效落实，对涉及物业管理的重大事项、重要问题、重点工作能共同协商解决。',
        evidence: ['minutes'],
      },
      {
        code: '一-3',
        text: '小区有党建活动场所，通过社区物业党建联建或选派党建指导员等方式，实现党的工作覆盖。',
        evidence: ['document', 'visitPhoto'],
      },
      {
        code: '一-4',
        text: '小区建立社区党组织领导下的社区居民委员会、业主委员会（物业管理委员会）、物业服务企业协调运行机制。',
        evidence: ['document', 'minutes'],
      },
      {
        code: '一-5',
        text: '小区组织开展精神文明活动，宣传党的二十大精神和社会主义核心价值观，丰富群众文化生活。',
        evidence: ['activityLog', 'systemRecord'],
      },
    ],
  },
  {
    code: '二',
    title: '业主委员会和物业管理委员会等运行规范',
    weight: 20,
    items: [
      {
        code: '二-1',
        text: '街道社区党组织做好业委会人选推荐把关工作，组织业主成立业主大会，选举产生业主委员会，或指导组建物业管理委员会，临时代行业主委员会部分职责。',
        evidence: ['document', 'systemRecord'],
      },
      {
        code: '二-2',
        text: '业主委员会或物业管理委员会成员中的党员占比较高。',
        evidence: ['partyCounts'],
      },
      {
        code: '二-3',
        text: '业主委员会或物业管理委员会定期向业主公布业主共有部分经营与收益、维修资金使用、经费开支等信息。',
        evidence: ['systemRecord', 'document'],
      },
      {
        code: '二-4',
        text: '定期召开业主委员会或物业管理委员会会议，及时组织召集业主共同决策小区重要公共事务，并报告社区党组织和居民委员会。',
        evidence: ['minutes', 'systemRecord'],
      },
    ],
  },
  {
    code: '三',
    title: '物业管理服务规范高效',
    weight: 40,
    items: [
      { code: '三-1', text: '物业服务企业履行社会责任，多次获得表彰。', evidence: ['award'] },
      { code: '三-2', text: '小区物业管理投诉率低。', evidence: ['systemRecord'], prefilled: true },
      {
        code: '三-3',
        text: '小区居民根据消费意愿、支付能力等选择合适的物业服务标准，物业服务企业按照标准提供好的物业服务，物业费收费率≥95%。',
        evidence: ['collectionLedger', 'document'],
      },
      {
        code: '三-4',
        text: '小区物业服务信息和收费信息公开规范。',
        evidence: ['systemRecord', 'visitPhoto'],
        prefilled: true,
      },
      { code: '三-5', text: '小区环境卫生良好。', evidence: ['visitPhoto'] },
      { code: '三-6', text: '小区绿化养护良好。', evidence: ['visitPhoto'] },
      { code: '三-7', text: '小区共有设施设备维护良好。', evidence: ['visitPhoto', 'document'] },
      {
        code: '三-8',
        text: '开展“物业服务+生活服务”实践，物业服务向养老、托幼、家政、快递收发等居民生活服务领域延伸。',
        evidence: ['activityLog', 'systemRecord', 'visitPhoto'],
      },
      {
        code: '三-9',
        text: '物业服务企业对于小区内违法违规行为巡查、劝阻、报告职责履行到位。',
        evidence: ['patrolLog'],
      },
    ],
  },
  {
    code: '四',
    title: '部门执法和专项服务进小区',
    weight: 20,
    items: [
      {
        code: '四-1',
        text: '小区显著位置公示相关部门投诉、咨询电话。',
        evidence: ['visitPhoto', 'systemRecord'],
        onSite: true,
        prefilled: true,
      },
      {
        code: '四-2',
        text: '小区显著位置公示供水、排水、供电、供气、供热等专业运营单位联系电话。',
        evidence: ['visitPhoto', 'systemRecord'],
        onSite: true,
        prefilled: true,
      },
      {
        code: '四-3',
        text: '相关部门执法进小区，专业运营单位服务进小区。',
        evidence: ['departmentRecord'],
      },
      {
        code: '四-4',
        text: '小区无占用堵塞公共和消防通道、楼道无乱堆杂物现象。',
        evidence: ['visitPhoto', 'departmentRecord'],
      },
      {
        code: '四-5',
        text: '小区电动自行车停放、充电有序规范。',
        evidence: ['visitPhoto'],
      },
      { code: '四-6', text: '小区实施垃圾分类。', evidence: ['visitPhoto'] },
      { code: '四-7', text: '小区文明饲养宠物。', evidence: ['visitPhoto'] },
    ],
  },
]

/** All items, in the order of the notice. */
export const sheetItems: readonly SheetItem[] = scoreSheet.flatMap(({ items }) => items)
