import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { type FindingView, ruleFinding } from '../../../core/contract/findings'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { LevelRows } from '../../components/level-rows'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'

type Decision = 'dismissed' | 'excluded'

const decisions = [
  { value: 'dismissed', words: '无异常，全部计入' },
  { value: 'excluded', words: '部分答卷不计入得分' },
]

type RuleSheetProps = { finding: FindingView; onClose: (changed: boolean) => void }

/** Ruling on a finding: nothing is wrong, or whole buildings and single homes do not count; and why. */
export function RuleSheet({ finding, onClose }: RuleSheetProps) {
  const [decision, setDecision] = useState<Decision | null>(null)
  const [buildings, setBuildings] = useState<readonly string[]>([])
  const typed = useRef({ homes: '', why: '' })
  const [fault, setFault] = useState<Fault | null>(null)
  const { write, busy, failure } = useWrite(ruleFinding)

  async function rule() {
    const why = typed.current.why.trim()
    const isExcluding = decision === 'excluded'
    const homes = isExcluding ? homesIn(typed.current.homes) : []
    const chosen = isExcluding ? [...buildings].sort() : []
    const wrong = faultIn({ decision, named: chosen.length + homes.length, homes: homes.length, why })
    setFault(wrong)
    if (decision === null || wrong !== null) return
    if (!(await write({ finding: finding.id, decision, buildings: chosen, homes, why }))) return
    say(isExcluding ? '裁定已作出，下一次重新计算时生效。' : '裁定已作出。')
    onClose(true)
  }

  return (
    <>
      <View className="field-label spaced">裁定结果</View>
      <LevelRows
        label="裁定结果"
        choices={decisions}
        chosen={decision}
        onChoose={(value) => setDecision(value as Decision)}
      />
      {fault?.at === 'decision' && <FaultWords words={fault.words} />}
      {decision === 'excluded' && (
        <>
          <View className="field-label spaced">整栋不计入（可多选）</View>
          <View className="finding-buildings">
            {finding.buildings.map(({ code, name }) => (
              <Checkbox
                key={code}
                checked={buildings.includes(code)}
                onToggle={() => setBuildings(toggled(buildings, code))}
              >
                {name}
              </Checkbox>
            ))}
          </View>
          <Field
            label="单户不计入（每行一个完整房号）"
            kind="area"
            maxLength={9000}
            placeholder="例如：1幢2单元301室"
            note="房号加密保存，提交后任何人都不能再查看。"
            fault={fault?.at === 'homes' ? fault.words : null}
            onInput={(homes) => {
              typed.current.homes = homes
            }}
          />
        </>
      )}
      <Field
        label="理由（请勿写姓名、房号）"
        kind="area"
        maxLength={500}
        counted
        fault={fault?.at === 'why' ? fault.words : null}
        onInput={(why) => {
          typed.current.why = why
        }}
      />
      {decision === 'excluded' && (
        <View className="note spaced">
          不删除任何答卷。裁定在市住建局下一次重新计算时一并生效，结果同时列出排除前后的得分。
        </View>
      )}
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={rule}>
          作出裁定
        </Button>
        <Button kind="plain" onTap={() => onClose(failure?.code === 'already_decided')}>
          关闭
        </Button>
      </View>
    </>
  )
}

type Fault = { at: 'decision' | 'homes' | 'why'; words: string }
type Filled = { decision: Decision | null; named: number; homes: number; why: string }

const mostHomes = 300

function faultIn({ decision, named, homes, why }: Filled): Fault | null {
  if (decision === null) return { at: 'decision', words: '请选择裁定结果。' }
  if (decision === 'excluded' && named === 0) {
    return { at: 'homes', words: '请至少选择一栋楼，或写明一户。' }
  }
  if (homes > mostHomes) return { at: 'homes', words: `一次最多写 ${mostHomes} 户。` }
  return why === '' ? { at: 'why', words: '请写明理由，理由会记入操作记录。' } : null
}

function FaultWords({ words }: { words: string }) {
  return (
    <View className="field-fault" role="alert">
      {words}
    </View>
  )
}

const homesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n;；,，、]/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

const toggled = (chosen: readonly string[], code: string): string[] =>
  chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]
