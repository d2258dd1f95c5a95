import { View } from '@tarojs/components'
import { readAssessment } from '../../../core/contract/assessments'
import type { OutputOf } from '../../../core/contract/endpoint'
import { scoreSheet } from '../../../core/selection/score-sheet'
import { seatTitles } from '../../../core/selection/seats'
import { pointsWords } from '../../../core/selection/sheet-parameters'
import { visitChecks, visitFindings, visitFindingTitles } from '../../../core/selection/visit'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { PrintSheet, PrintSheets } from '../../components/print-sheets'
import { inBrowser } from '../../platform/target'
import { useAnswer } from '../../platform/use-answer'
import './assessing.scss'

type Read = OutputOf<typeof readAssessment>
type Case = NonNullable<Read['case']>

/** 评分与核查表: both on paper, for a visit without network; they are entered afterwards. A printer stands beside a desk. */
export function SheetPrint({ application }: { application: string }) {
  const load = useAnswer(readAssessment, { application })
  if (!inBrowser) return <Empty words="打印需要在电脑浏览器中打开本页。" />
  return (
    <Loaded
      load={load}
      empty={(read) => (read.case === null ? <Empty words="请先声明有无利害关系，再打印。" /> : null)}
    >
      {(read) =>
        read.case && (
          <>
            <View className="card">
              <View className="title">{read.compound}：现场核查表、评分表</View>
              <View className="note spaced">
                纸张选 A4 纵向，边距选“无”，缩放选 100%。现场填写后，请在“现场核查”和“评分”中补录。
              </View>
              <View className="button-group">
                <Button onTap={() => window.print()}>打印</Button>
              </View>
            </View>
            <PrintSheets>
              <VisitPaper read={read} />
              <ScorePaper read={read} of={read.case} />
            </PrintSheets>
          </>
        )
      }
    </Loaded>
  )
}

const box = '□'
const blank = '　　　　'

function PaperHead({ title, read }: { title: string; read: Read }) {
  return (
    <>
      <View className="assess-paper-title">{title}</View>
      <View className="assess-paper-row">
        小区：{read.compound}　　{seatTitles[read.seat]}　　日期：{blank}年{blank}月{blank}日　　签名：
      </View>
    </>
  )
}

function VisitPaper({ read }: { read: Read }) {
  return (
    <PrintSheet className="assess-paper">
      <PaperHead title="“美好家园”小区现场核查表" read={read} />
      <View className="assess-paper-row">
        在□内打√，每行只选一项；没有看的不填。符合、部分符合的须拍照，并写下照片编号。
      </View>
      <table aria-label="现场核查表">
        <thead>
          <tr>
            <th scope="col">核查内容</th>
            <th scope="col">对应</th>
            {visitFindings.map((finding) => (
              <th key={finding} scope="col">
                {visitFindingTitles[finding]}
              </th>
            ))}
            <th scope="col">情况、照片编号</th>
          </tr>
        </thead>
        <tbody>
          {visitChecks.map(({ code, text, clauses }) => (
            <tr key={code} className="assess-paper-check">
              <th scope="row">{text}</th>
              <td>{clauses.join(' ')}</td>
              {visitFindings.map((finding) => (
                <td key={finding}>{box}</td>
              ))}
              <td className="assess-paper-blank" />
            </tr>
          ))}
        </tbody>
      </table>
      <View className="assess-paper-row">其他情况：</View>
    </PrintSheet>
  )
}

function ScorePaper({ read, of: { sheet } }: { read: Read; of: Case }) {
  const { points, prefill } = sheet
  return (
    <PrintSheet className="assess-paper">
      <PaperHead title="“美好家园”选树评分表（附件2）" read={read} />
      <table aria-label="评分表">
        <thead>
          <tr>
            <th scope="col">选树内容</th>
            <th scope="col">满分</th>
            <th scope="col">建议</th>
            <th scope="col">得分</th>
            <th scope="col">依据和说明</th>
          </tr>
        </thead>
        <tbody>
          {scoreSheet.flatMap(({ code: category, title, weight, items }) => [
            <tr key={category}>
              <th colSpan={5} scope="colgroup">
                {category}、{title}（{weight} 分）
              </th>
            </tr>,
            ...items.map(({ code, text }) => {
              const suggested = prefill.find(({ item }) => item === code)?.points ?? null
              return (
                <tr key={code}>
                  <th scope="row">
                    {code} {text}
                  </th>
                  <td>{pointsWords(points[code] ?? 0)}</td>
                  <td>{suggested === null ? '' : pointsWords(suggested)}</td>
                  <td className="assess-paper-points" />
                  <td className="assess-paper-blank" />
                </tr>
              )
            }),
          ])}
        </tbody>
      </table>
    </PrintSheet>
  )
}
