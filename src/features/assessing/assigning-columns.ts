import type { AssessedApplication } from '../../../core/contract/assigning'
import type { Seat } from '../../../core/selection/seats'
import type { Column } from '../../components/table'
import { scoreWords, seatStateWords, shortSeatTitles } from './assessing-words'

function seatWords({ seats }: AssessedApplication, seat: Seat): string {
  const sitting = seats.find((each) => each.seat === seat)
  return sitting === undefined ? '—' : `${sitting.holder} · ${seatStateWords(sitting)}`
}

const seatColumn = (seat: Seat): Column<AssessedApplication> => ({
  key: seat,
  title: `${shortSeatTitles[seat]}评审`,
  wraps: true,
  words: (row) => seatWords(row, seat),
})

export const assigningColumns: readonly Column<AssessedApplication>[] = [
  { key: 'name', title: '小区', wraps: true, words: ({ name }) => name },
  { key: 'district', title: '区县', words: ({ districtName }) => districtName },
  seatColumn('first'),
  seatColumn('second'),
  seatColumn('third'),
  {
    key: 'visits',
    title: '现场核查',
    number: true,
    words: ({ visits }) => `${visits} 次`,
    tone: ({ visits }) => (visits === 0 ? 'warning' : 'calm'),
  },
  {
    key: 'difference',
    title: '相差',
    number: true,
    words: ({ difference }) => (difference === null ? '—' : scoreWords(difference)),
    tone: ({ needsThird }) => (needsThird ? 'warning' : 'calm'),
  },
  { key: 'score', title: '附件2得分', number: true, words: standingWords },
]

/** The score, or what is missing for one. */
export function standingWords({ score, seats, needsThird, isPresent }: AssessedApplication): string {
  if (!isPresent) return '已撤回'
  if (score !== null) return scoreWords(score)
  const isSettled = seats.some(({ seat, handedInAt }) => seat === 'third' && handedInAt !== null)
  if (needsThird && !isSettled) return '待第三位'
  const handedIn = seats.filter(({ seat, handedInAt }) => seat !== 'third' && handedInAt !== null).length
  const seated = seats.filter(({ seat }) => seat !== 'third').length
  if (handedIn === 2) return '待结果公布'
  return seated < 2 ? '待分配' : `已提交 ${handedIn}/2`
}
