import { View } from '@tarojs/components'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { issuePaperForms } from '../../../core/contract/papers'
import { formatSlipCode } from '../../../core/place/slip-code'
import { questionnaireOf } from '../../../core/rating/questionnaire'
import { endWords } from '../../platform/time'
import { PrintSheet } from '../print-sheets'
import { dimensionChoices, groupedDimensions, kindChoices } from '../questionnaire/choices'
import './paper-form.scss'

type Printed = OutputOf<typeof issuePaperForms>

const box = '□'
const levelTitles = dimensionChoices.map(({ words }) => words)

/**
 * One home's form on one page. The address is on a strip that the home tears off; what comes back carries the number alone.
 */
export function PaperForm({ form, printed }: { form: Printed['forms'][number]; printed: Printed }) {
  const { asked, period, compoundName } = printed
  const questionnaire = questionnaireOf(asked.questionnaireVersion)
  const service = asked.hasCompany ? '物业服务' : '小区管理服务'
  return (
    <PrintSheet className="paper">
      <View className="paper-strip">
        <View>
          <View className="paper-home">
            {compoundName} {form.label}
          </View>
          请把这一条撕下自己留存，交回的评价表上没有姓名和房号。
        </View>
      </View>
      <View className="paper-title">
        {period.name}
        {service}满意度评价表
      </View>
      <View className="paper-words">
        自愿评价，不评价不影响任何服务。物业看不到您的姓名和房号。请用黑色笔在□内打√，每行只选一项；除总体评价外都可以不填。
      </View>
      <View className="paper-row">
        您是本户的：
        <Boxes words={kindChoices.map(({ words }) => words)} />
      </View>
      <table className="paper-questions" aria-label="评价题目">
        <thead>
          <tr>
            <th scope="col">题目</th>
            {levelTitles.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">总体评价：您对本小区{service}满意吗？（必填）</th>
            {levelTitles.map((title, index) => (
              <td key={title}>{index < 5 ? box : ''}</td>
            ))}
          </tr>
          {groupedDimensions(questionnaire, asked.dimensions)
            .flatMap(({ questions }) => questions)
            .map(({ code, title }) => (
              <tr key={code}>
                <th scope="row">{title}</th>
                {levelTitles.map((each) => (
                  <td key={each}>{box}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      <View className="paper-row">
        如有“不满意”“非常不满意”，哪里没做好（可多选）：
        <Boxes words={questionnaire.reasons.map(({ title }) => title)} />
      </View>
      <View className="paper-text">
        还想说的话（可不填；只有居委会及上级部门能看到，请勿写可识别身份的信息）：
      </View>
      <View className="paper-row">填表日期（必填）：　　　　年　　　　月　　　　日</View>
      <View className="paper-seal">
        <View className="paper-number">编号 {formatSlipCode(form.number)}</View>
        <View>
          填好后装入信封，封口处骑缝签画任意记号，{endWords(period.closesAt)}
          前投入居委会的密封箱。由两位工作人员当众拆封、各录一次，一致才计入；每个编号只能用一次。同一天或之后又用手机评价的，以手机评价为准。
        </View>
      </View>
    </PrintSheet>
  )
}

/** Boxes to tick, none of them parted from its words by the end of a line. */
function Boxes({ words }: { words: readonly string[] }) {
  return (
    <>
      {words.map((each) => (
        <View className="paper-box" key={each}>
          {box} {each}
        </View>
      ))}
    </>
  )
}
