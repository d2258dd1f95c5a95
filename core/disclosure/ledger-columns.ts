import type { ColumnField } from '../import/columns'

export type LedgerColumn = 'item' | 'income' | 'expense' | 'balance' | 'note'

/** The columns of accounts in a spreadsheet, and what people write above them. */
export const ledgerColumns: readonly ColumnField<LedgerColumn>[] = [
  { key: 'item', title: '项目', synonyms: ['收支项目', '名称', '摘要', '科目', '内容'], required: true },
  { key: 'income', title: '收入', synonyms: ['收入金额', '收入额', '贷方'], required: true },
  { key: 'expense', title: '支出', synonyms: ['支出金额', '支出额', '借方'], required: true },
  { key: 'balance', title: '余额', synonyms: ['结余', '结存'], required: false },
  { key: 'note', title: '说明', synonyms: ['备注', '用途', '附注'], required: false },
]
