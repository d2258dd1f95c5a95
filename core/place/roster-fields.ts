import type { ColumnField } from '../import/columns'

export type RosterKey = 'compound' | 'code' | 'building' | 'unit' | 'room' | 'use' | 'delivered'

/** The columns of a property register 楼盘表, and what they are called in practice. */
export const rosterFields: readonly ColumnField<RosterKey>[] = [
  {
    key: 'compound',
    title: '小区',
    synonyms: ['小区名称', '项目名称', '楼盘名称', '楼盘', '物业项目', '物业管理区域'],
    required: true,
  },
  { key: 'code', title: '小区编号', synonyms: ['小区编码', '小区代码', '项目编号'], required: false },
  {
    key: 'building',
    title: '楼栋',
    synonyms: ['楼号', '幢号', '栋号', '楼幢', '楼栋号', '幢', '栋', '楼栋名称'],
    required: true,
  },
  { key: 'unit', title: '单元', synonyms: ['单元号', '单元名称', '门洞'], required: false },
  {
    key: 'room',
    title: '室号',
    synonyms: ['房号', '房间号', '室', '门牌号', '户号', '房屋编号', '户室号'],
    required: true,
  },
  { key: 'use', title: '用途', synonyms: ['房屋用途', '规划用途', '设计用途', '房屋性质'], required: false },
  {
    key: 'delivered',
    title: '交付',
    synonyms: ['是否交付', '交付状态', '交付情况', '是否已交付'],
    required: false,
  },
]

/** Rows of a template. */
export const rosterExamples: readonly (readonly string[])[] = [
  ['示例花园', '', '1幢', '1单元', '101', '住宅', '是'],
  ['示例花园', '', '1幢', '', '商铺1', '商铺', '是'],
]
