import { View } from '@tarojs/components'
import { roleTitles } from '../../../core/access/role'
import { type PublisherRole, publisherRoles } from '../../../core/disclosure/kinds'
import { Select } from '../../components/select'

type PublisherChoiceProps = {
  publishers: readonly PublisherRole[]
  /** Whether any of them may publish, as an activity is told by whoever held it. */
  isOpen: boolean
  onChange: (publishers: PublisherRole[]) => void
}

const none = ''

/** Whose duty it is, and to whom it passes where that one does not exist. */
export function PublisherChoice({ publishers, isOpen, onChange }: PublisherChoiceProps) {
  const places = [...publishers, ...(publishers.length < publisherRoles.length ? [none] : [])]
  function choose(index: number, value: string) {
    const next = [...publishers.slice(0, index), ...(value === none ? [] : [value as PublisherRole])]
    const rest = publishers.slice(index + 1).filter((role) => !next.includes(role))
    onChange([...next, ...rest])
  }
  return (
    <View className="rule-publishers">
      {[...places.entries()].map(([index, role]) => (
        <View key={index} className="rule-select">
          <Select
            label={labelOf(index, isOpen)}
            options={[
              ...(index > 0 || role === none ? [{ value: none, words: '没有' }] : []),
              ...publisherRoles
                .filter((each) => each === role || !publishers.slice(0, index).includes(each))
                .map((value) => ({ value, words: roleTitles[value] })),
            ]}
            chosen={role}
            onChoose={(value) => choose(index, value)}
          />
        </View>
      ))}
    </View>
  )
}

function labelOf(index: number, isOpen: boolean): string {
  if (index === 0) return '公示单位'
  return isOpen ? '也可由' : '没有时由'
}
