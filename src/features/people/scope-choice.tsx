import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Role } from '../../../core/access/role'
import { findScopes } from '../../../core/contract/offices'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { useAnswer } from '../../platform/use-answer'

export type Scope = { scope: string; name: string; within: string | null }

type ScopeChoiceProps = {
  role: Role
  chosen: Scope | null
  fault: string | null
  onChoose: (scope: Scope | null) => void
}

const typingMilliseconds = 300

/** The text once nobody has typed for a moment: each letter would ask the cloud. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), typingMilliseconds)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** 管理范围: found by a part of its name. */
export function ScopeChoice({ role, chosen, fault, onChoose }: ScopeChoiceProps) {
  if (chosen) {
    return (
      <View className="row invite-line">
        <View className="cell-words">
          <View className="field-label">管理范围</View>
          <View className="strong">{chosen.name}</View>
          {chosen.within && <View className="note">{chosen.within}</View>}
        </View>
        <Button kind="text" onTap={() => onChoose(null)}>
          更改
        </Button>
      </View>
    )
  }
  return <ScopeSearch role={role} fault={fault} onChoose={onChoose} />
}

function ScopeSearch({ role, fault, onChoose }: Omit<ScopeChoiceProps, 'chosen'>) {
  const [text, setText] = useState('')
  const name = useSettled(text.trim())
  const load = useAnswer(findScopes, name === '' ? { role } : { role, name })
  return (
    <>
      <Field label="管理范围" placeholder="输入名称查找" maxLength={30} fault={fault} onInput={setText} />
      <Loaded
        load={load}
        empty={({ scopes }) =>
          scopes.length > 0 ? null : (
            <View className="note spaced">
              {name === '' ? '您的管理范围内还没有可选的对象。' : '没有找到，请换一个名称。'}
            </View>
          )
        }
      >
        {({ scopes, more }) => (
          <>
            <View className="invite-scopes">
              {scopes.map((scope) => (
                <Cell
                  key={scope.scope}
                  words={scope.name}
                  note={scope.within ?? undefined}
                  onTap={() => onChoose(scope)}
                />
              ))}
            </View>
            {more && <View className="note spaced">还有更多，请输入名称查找。</View>}
          </>
        )}
      </Loaded>
    </>
  )
}
