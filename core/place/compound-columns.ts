import type { ColumnField } from '../import/columns'

/** The columns of a table of compounds, and what people write above them. */
export const compoundColumns = [
  {
    key: 'name',
    title: '小区名称',
    synonyms: ['小区', '住宅小区', '住宅小区名称', '物业项目名称', '项目名称', '物业管理区域名称'],
    required: true,
  },
  {
    key: 'district',
    title: '区县（功能板块）',
    synonyms: ['区县', '区', '县区', '所属区县', '所属区', '行政区', '功能板块', '所在区县', '县（区）'],
    required: false,
  },
  {
    key: 'subdistrict',
    title: '街道（乡镇）',
    synonyms: ['街道', '乡镇', '街道乡镇', '所属街道', '镇街', '街镇', '乡镇街道', '所在街道'],
    required: true,
  },
  {
    key: 'residentsCommittee',
    title: '居委会（社区）',
    synonyms: ['居委会', '社区', '所属社区', '社区居委会', '村居', '社区名称', '所在社区'],
    required: false,
  },
  {
    key: 'service',
    title: '物业服务形式',
    synonyms: ['服务形式', '物业管理形式', '管理形式', '物业形式', '物业管理方式', '管理方式'],
    required: true,
  },
  {
    key: 'company',
    title: '物业服务企业',
    synonyms: ['物业企业', '物业公司', '物业服务企业名称', '企业名称', '服务企业', '物业服务人'],
    required: false,
  },
  {
    key: 'from',
    title: '起始日期',
    synonyms: ['开始日期', '服务起始日期', '合同起始日期', '进驻日期', '进场日期', '服务开始日期'],
    required: false,
  },
  {
    key: 'governance',
    title: '治理形式',
    synonyms: ['业主组织', '业委会情况', '业主组织形式', '业委会', '业委会（物管会）', '自治组织'],
    required: true,
  },
  {
    key: 'register',
    title: '登记户数',
    synonyms: ['户数', '总户数', '住宅户数', '套数', '住宅套数', '户数（户）'],
    required: false,
  },
] as const satisfies readonly ColumnField[]

export type CompoundColumn = (typeof compoundColumns)[number]['key']

/** How a column is called in a fault. */
export function columnTitle(column: CompoundColumn): string {
  return compoundColumns.find(({ key }) => key === column)?.title ?? column
}
