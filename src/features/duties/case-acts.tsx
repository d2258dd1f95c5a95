import { View } from '@tarojs/components'
import type { StaffActType } from '../../../core/complaint/acts'
import type { StaffCase } from '../../../core/contract/cases'
import { Button } from '../../components/button'
import { actTitle, type Offered } from './act-words'

type CaseActsProps = { found: StaffCase; offered: Offered; onAct: (act: StaffActType) => void }

/** A button for everything that may be done; what is due stands out. */
export function CaseActs({ found, offered: { due, others }, onAct }: CaseActsProps) {
  if (due.length + others.length === 0) return null
  return (
    <View className="case-acts">
      {due.map((act) => (
        <Button key={act} onTap={() => onAct(act)}>
          {actTitle(act, found)}
        </Button>
      ))}
      {others.map((act) => (
        <Button key={act} kind="plain" onTap={() => onAct(act)}>
          {actTitle(act, found)}
        </Button>
      ))}
    </View>
  )
}
