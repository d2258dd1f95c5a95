import { type DisclosureContent, rowsOf } from '../../../core/disclosure/content'
import { balancesOf } from '../../../core/disclosure/ledger'
import { votesWords } from './disclosure-words'

/** A column of a disclosure's rows, on paper and in a spreadsheet. */
type TableColumn = { title: string; width: number; amount?: boolean }

/** The rows of a disclosure as a table; amounts are numbers in yuan. */
export type ContentTable = { columns: readonly TableColumn[]; rows: (string | number)[][] }

const text = (title: string, width: number): TableColumn => ({ title, width })
const amount = (title: string): TableColumn => ({ title, width: 16, amount: true })
const yuan = (fen: number) => fen / 100
/** What did not come or go is an empty cell. */
const some = (fen: number) => (fen === 0 ? '' : yuan(fen))

/** A whole disclosure's rows; null where its form has none. */
export function contentTable(content: DisclosureContent): ContentTable | null {
  switch (content.form) {
    case 'ledger': {
      const balances = balancesOf(content)
      return {
        columns: [
          text('项目', 28),
          amount('收入（元）'),
          amount('支出（元）'),
          amount('余额（元）'),
          text('说明', 40),
        ],
        rows: content.rows.map(({ item, income, expense, note }, index) => {
          return [item, some(income), some(expense), yuan(balances[index] ?? 0), note]
        }),
      }
    }
    case 'prices':
      return {
        columns: [text('项目', 28), amount('标准（元）'), text('单位', 14), text('依据', 40)],
        rows: content.rows.map(({ item, price, unit, basis }) => [item, yuan(price), unit, basis]),
      }
    case 'contacts':
      return {
        columns: [text('名称', 28), text('电话', 20), text('服务时间', 30)],
        rows: content.rows.map(({ name, phone, hours }) => [name, phone, hours]),
      }
    case 'members':
      return {
        columns: [text('职务', 16), text('姓名', 16), text('任期开始', 14), text('任期结束', 14)],
        rows: content.rows.map(({ seat, name, from, until }) => [seat, name, from, until]),
      }
    case 'meeting':
      return rowsOf(content).length === 0
        ? null
        : {
            columns: [text('决定', 60), text('表决', 30)],
            rows: content.rows.map((row) => [row.text, row.votes === null ? '' : votesWords(row.votes)]),
          }
    default:
      return null
  }
}
