import type { ColumnField } from '../import/columns'

/**
 * The columns of a table of outside cases, and what people write above them. Who complained, their telephone and their words
 * have no field here: those columns are never read.
 */
export const outsideColumns = [
  {
    key: 'number',
    title: '工单编号',
    synonyms: ['编号', '工单号', '信访编号', '信访件编号', '受理编号', '受理单号', '诉求编号', '登记编号'],
    required: true,
  },
  {
    key: 'compound',
    title: '小区名称',
    synonyms: ['小区', '涉及小区', '所属小区', '问题小区', '住宅小区', '被投诉小区', '事发小区'],
    required: true,
  },
  {
    key: 'compoundCode',
    title: '小区编码',
    synonyms: ['小区代码', '小区编号'],
    required: false,
  },
  {
    key: 'subdistrict',
    title: '街道（乡镇）',
    synonyms: ['街道', '乡镇', '街道乡镇', '所属街道', '镇街', '街镇', '属地街道', '所在街道'],
    required: false,
  },
  {
    key: 'receivedOn',
    title: '受理日期',
    synonyms: [
      '日期',
      '受理时间',
      '来电时间',
      '来电日期',
      '来信日期',
      '来访日期',
      '登记时间',
      '登记日期',
      '创建时间',
    ],
    required: true,
  },
  {
    key: 'kind',
    title: '工单类型',
    synonyms: ['诉求类型', '事项类型', '诉求性质', '工单性质'],
    required: false,
  },
  {
    key: 'category',
    title: '类别',
    synonyms: [
      '诉求类别',
      '问题分类',
      '问题类别',
      '事项分类',
      '投诉类别',
      '诉求分类',
      '内容分类',
      '归口分类',
    ],
    required: true,
  },
  {
    key: 'responsible',
    title: '责任单位',
    // Not 承办单位: a hotline sends nearly every case to a subdistrict, which is no more responsible for it than the hotline is.
    synonyms: ['责任主体', '责任方', '责任单位名称', '被投诉单位', '被投诉对象'],
    required: false,
  },
  {
    key: 'result',
    title: '办理结果',
    synonyms: ['结果', '是否解决', '解决情况', '办结情况', '回访结果'],
    required: false,
  },
] as const satisfies readonly ColumnField[]

export type OutsideColumn = (typeof outsideColumns)[number]['key']

/** How a column is called in a fault. */
export function outsideColumnTitle(column: OutsideColumn): string {
  return outsideColumns.find(({ key }) => key === column)?.title ?? column
}
