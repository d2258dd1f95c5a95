import { View } from '@tarojs/components'
import { PrintButton } from './print-button'
import { drawWords, placeWords, type Round, seedWords } from './round-words'

const columns = ['小区', '区县', '街道（乡镇）', '参评户数', '户数', '选树需', '情况', '抽取', '随机数']
const numbers = ['参评户数', '户数', '选树需', '随机数']

/** The rows on a desktop; a real table, read from left to right. */
export function RoundTable({ round, print }: { round: Round; print: boolean }) {
  return (
    <View className="round-frame table-frame">
      <table className="table" aria-label="各申报小区的参评户数与抽取">
        <thead>
          <tr>
            {[...columns, ...(print ? ['评价表'] : [])].map((title) => (
              <th key={title} scope="col" className={numbers.includes(title) ? 'number' : undefined}>
                <View className="table-title">{title}</View>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {round.rows.map((row) => (
            <tr key={row.compound}>
              <td>{row.name}</td>
              <td>{row.districtName}</td>
              <td>{row.subdistrictName}</td>
              <td className="number">{row.answers}</td>
              <td className="number">{row.households}</td>
              <td className="number">{row.needed ?? '—'}</td>
              <td className={row.place === 'below' ? 'warning' : undefined}>{placeWords(row, round.time)}</td>
              <td>{drawWords(row)}</td>
              <td className="number">{seedWords(row)}</td>
              {print && (
                <td>
                  <PrintButton round={round} row={row} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </View>
  )
}
