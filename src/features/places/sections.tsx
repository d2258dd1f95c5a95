import { View } from '@tarojs/components'
import { useState } from 'react'
import { saveSections } from '../../../core/contract/compounds'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Select } from '../../components/select'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import type { ChangeProps } from './changes'

const none = ''

/** 分期: which sections there are, and which building belongs to each. An emptied name takes a section away. */
export function Sections({ file, onDone, onClose }: ChangeProps) {
  const [sections, setSections] = useState(file.sections)
  const [placed, setPlaced] = useState(
    () => new Map(file.buildings.map(({ code, section }) => [code, section ?? none])),
  )
  const { write, busy, failure } = useWrite(saveSections)
  const named = sections.filter(({ name }) => name.trim() !== '')

  async function save() {
    const codes = new Set(named.map(({ code }) => code))
    const buildings = [...placed].flatMap(([code, section]) =>
      codes.has(section) ? [{ code, section }] : [],
    )
    if (!(await write({ compound: file.code, sections: named, buildings }))) return
    say('分期已保存。')
    onDone()
  }

  return (
    <Sheet title="分期" onClose={onClose}>
      {sections.map((section, index) => (
        <Field
          key={section.code}
          label={`第 ${index + 1} 个分期的名称`}
          initial={section.name}
          placeholder="例如 一期；清空即取消这个分期"
          maxLength={30}
          onInput={(name) =>
            setSections((before) =>
              before.map((each) => (each.code === section.code ? { ...each, name } : each)),
            )
          }
        />
      ))}
      <View className="spaced">
        <Button kind="text" onTap={() => setSections([...sections, { code: freeCode(sections), name: '' }])}>
          增加一个分期
        </Button>
      </View>
      {named.length > 0 && (
        <View className="places-selects">
          {file.buildings.map(({ code, name }) => (
            <Select
              key={code}
              label={name}
              options={[
                { value: none, words: '不属于任何分期' },
                ...named.map((section) => ({ value: section.code, words: section.name })),
              ]}
              chosen={placed.get(code) ?? none}
              onChoose={(section) => setPlaced(new Map(placed).set(code, section))}
            />
          ))}
        </View>
      )}
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={save}>
          保存
        </Button>
        <Button kind="plain" onTap={onClose}>
          取消
        </Button>
      </View>
    </Sheet>
  )
}

function freeCode(sections: readonly { code: string }[]): string {
  const taken = new Set(sections.map(({ code }) => code))
  let number = sections.length + 1
  while (taken.has(`s${number}`)) number += 1
  return `s${number}`
}
