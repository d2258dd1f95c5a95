import type { DisclosureContent } from '../../core/disclosure/content'
import type { LedgerRow } from '../../core/disclosure/ledger'
import { totalsOf } from '../../core/disclosure/ledger'
import { wholeBetween } from './random'

const common = { note: '', files: [] }

/** What a kind's disclosure says, in words that could stand in any compound; null for kinds that the demo city tells nothing of. */
export function drawContent(kind: string, random: () => number): DisclosureContent | null {
  switch (kind) {
    case 'serviceStandard':
      return { ...common, form: 'document', note: serviceStandard }
    case 'emergencyPlan':
      return { ...common, form: 'document', note: emergencyPlan }
    case 'fees':
      return feesOf(random)
    case 'complaintPhones':
      return phones(['物业服务中心', '社区居委会', '街道物业管理办公室'], random)
    case 'utilityPhones':
      return phones(['供水', '供电', '燃气', '供热', '通信', '有线电视'], random)
    case 'committeeMembers':
      return { ...common, form: 'members', rows: members }
    case 'commonIncome':
      return accountsOf(drawRows(random), wholeBetween(random, 2_000_00, 90_000_00))
    default:
      return null
  }
}

/** Accounts that add up from their opening. */
export function accountsOf(
  rows: LedgerRow[],
  opening: number,
): Extract<DisclosureContent, { form: 'ledger' }> {
  const { income, expense } = totalsOf(rows)
  const closing = opening + income - expense
  return { ...common, form: 'ledger', opening, rows, closing, openingDiffersBecause: '' }
}

const serviceStandard =
  '一、综合服务：每日 8:00—20:00 在服务中心受理报修和咨询，急修 30 分钟内到场。\n二、秩序维护：主出入口 24 小时值守，每两小时巡查一次。\n三、环境卫生：楼道每日清扫一次，每周拖洗一次；垃圾日产日清。\n四、绿化养护：草坪每年修剪六次以上，枯死的及时补种。\n五、共用设施：电梯每半月保养一次，公共照明每周检查一次。'

const emergencyPlan =
  '一、火灾：立即拨打 119，切断着火楼栋电源，组织住户从疏散楼梯撤离。\n二、电梯困人：接报后 5 分钟内安抚，30 分钟内由维保单位到场。\n三、停水停电：提前一天公告；突发停用的，30 分钟内查明原因并告知。\n四、极端天气：提前检查排水口、外墙和高处物品，专人值守地下车库。'

const members = [
  { seat: '主任', name: '演示·陈某', from: '2022-01-01', until: '2026-12-31' },
  { seat: '副主任', name: '演示·孙某', from: '2022-01-01', until: '2026-12-31' },
  { seat: '委员', name: '演示·周某', from: '2022-01-01', until: '2026-12-31' },
  { seat: '委员', name: '演示·吴某', from: '2022-01-01', until: '2026-12-31' },
  { seat: '委员', name: '演示·郑某', from: '2022-01-01', until: '2026-12-31' },
]

function feesOf(random: () => number): DisclosureContent {
  const rows = [
    {
      item: '住宅物业费（有电梯）',
      price: wholeBetween(random, 90, 220),
      unit: '元/㎡·月',
      basis: '物业服务合同',
    },
    { item: '地面停车费', price: wholeBetween(random, 8, 20) * 10_00, unit: '元/月', basis: '业主大会决定' },
    {
      item: '装修垃圾清运',
      price: wholeBetween(random, 3, 6) * 100_00,
      unit: '元/户',
      basis: '物业服务合同',
    },
  ]
  return { ...common, form: 'prices', rows }
}

/** Numbers that nobody has. */
function phones(names: readonly string[], random: () => number): DisclosureContent {
  const rows = names.map((name) => {
    return { name, phone: `0518-0000${wholeBetween(random, 1000, 9999)}`, hours: '8:30—17:30' }
  })
  return { ...common, form: 'contacts', rows }
}

function drawRows(random: () => number): LedgerRow[] {
  const income = (item: string, least: number, most: number, note = '') => {
    return { item, income: wholeBetween(random, least, most) * 100, expense: 0, note }
  }
  const expense = (item: string, least: number, most: number, note = '') => {
    return { item, income: 0, expense: wholeBetween(random, least * 100, most * 100), note }
  }
  return [
    income('地面停车费', 3_000, 28_000, '7 至 9 月'),
    income('电梯广告', 600, 9_000),
    income('快递柜场地费', 200, 1_800),
    expense('绿化补种', 400, 3_200),
    expense('公共照明维修', 150, 2_600),
    expense('税费', 90, 1_200),
  ]
}
