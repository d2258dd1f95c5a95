import { View } from '@tarojs/components'
import { type CaseKind, caseKinds, caseKindTitles } from '../../../core/complaint/kinds'
import { Cell } from '../../components/cell'
import type { CaseDraft } from './case-draft'
import type { StepProps } from './filing-form'

const meanings: Record<CaseKind, string> = {
  complaint: '对服务或管理不满意，或问题一直没有解决。计入投诉率。',
  repair: '设施坏了、漏水、停电等，需要有人来修。不计入投诉率。',
  enquiry: '想了解收费、政策、办事流程。不计入投诉率。',
  suggestion: '希望小区做得更好的想法。不计入投诉率。',
}

type NextProps = StepProps & { onNext: (part: Partial<CaseDraft>) => void }

/** 投诉 · 报修 · 咨询 · 建议: what each is, and that only a complaint enters the complaint rate. */
export function KindStep({ draft, onNext }: NextProps) {
  return (
    <>
      <View className="card flush">
        {caseKinds.map((kind) => (
          <Cell
            key={kind}
            words={caseKindTitles[kind]}
            note={meanings[kind]}
            value={draft.kind === kind ? '已选' : undefined}
            onTap={() => onNext({ kind })}
          />
        ))}
      </View>
      <View className="card note">
        四类都有受理和答复期限。以后如被改为另一类，会告诉您理由，您可以提出异议。
      </View>
    </>
  )
}
