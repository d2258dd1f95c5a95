import { View } from '@tarojs/components'
import type { StaffAct } from '../../../../core/complaint/acts'
import type { StaffCase } from '../../../../core/contract/cases'
import { LevelRows } from '../../../components/level-rows'
import { type FormProps, filledWith, noReason, useFields } from './form'
import { ReasonField } from './reason-field'

type Verdict = {
  label: string
  yes: string
  no: string
  /** What is decided on, a line each. */
  about: (found: StaffCase) => (string | null)[]
  act: (isYes: boolean, reason: string) => StaffAct
}

type Fields = { chosen: 'yes' | 'no' | null; reason: string }

/** A decision for or against, with its reason. */
export const verdictForm = ({ label, yes, no, about, act }: Verdict) =>
  function VerdictForm(form: FormProps) {
    const [{ chosen, reason }, change] = useFields<Fields>(form, { chosen: null, reason: '' }, (fields) =>
      fields.chosen === null
        ? { missing: `请选择${label}。` }
        : filledWith(fields.reason, noReason, (said) => act(fields.chosen === 'yes', said)),
    )
    return (
      <>
        {about(form.found).map(
          (line) =>
            line && (
              <View key={line} className="timeline-said">
                {line}
              </View>
            ),
        )}
        <View className="field-label spaced">{label}</View>
        <LevelRows
          label={label}
          choices={[
            { value: 'yes', words: yes },
            { value: 'no', words: no },
          ]}
          chosen={chosen}
          onChoose={(value) => change({ chosen: value === 'yes' ? 'yes' : 'no' })}
        />
        <ReasonField initial={reason} onInput={(typed) => change({ reason: typed })} />
      </>
    )
  }
