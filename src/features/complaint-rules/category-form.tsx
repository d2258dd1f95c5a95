import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { type Agency, agencyTitles, departmentAgencies } from '../../../core/access/agency'
import { type Category, type Party, parties, partyTitles } from '../../../core/complaint/categories'
import { agenciesOfParty, catchAll, categoriesFaults } from '../../../core/complaint/rules-check'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { Field } from '../../components/field'
import { Select } from '../../components/select'
import { wordsOf } from '../../platform/words'
import { withCategory } from './draft'

type CategoryFormProps = {
  category: Category
  categories: readonly Category[]
  isNew: boolean
  onApply: (category: Category) => void
  onMove: (step: 1 | -1) => void
  onClose: () => void
}

type Faults = { title?: string; examples?: string; whole?: string }

const optionsOf = (agencies: readonly Agency[]) =>
  agencies.map((value) => ({ value, words: agencyTitles[value] }))

/** One category of the draft: what belongs to it, who answers for it, and whether and where it is offered. */
export function CategoryForm({ category, categories, isNew, onApply, onMove, onClose }: CategoryFormProps) {
  const typed = useRef({ title: category.title, examples: category.examples })
  const [said, setSaid] = useState(category)
  const [faults, setFaults] = useState<Faults>({})

  function apply(retired: boolean) {
    const title = typed.current.title.trim()
    const examples = typed.current.examples.trim()
    const wanted = { ...said, title, examples, retired }
    const found = faultsOf(wanted, categories)
    setFaults(found)
    if (Object.keys(found).length === 0) onApply(wanted)
  }
  const field = (name: 'title' | 'examples') => ({
    initial: typed.current[name],
    fault: faults[name] ?? null,
    onInput: (text: string) => {
      typed.current[name] = text
    },
  })
  const agencies = agenciesOfParty(said.party)
  return (
    <>
      <Field label="名称" maxLength={20} placeholder="例如：电梯" {...field('title')} />
      <Field
        kind="area"
        label="举例"
        maxLength={60}
        placeholder="例如：困人、停运、异响"
        note="用居民常说的话，帮助他们选对类别。"
        {...field('examples')}
      />
      <View className="rules-selects">
        <Select
          label="先由谁办理"
          options={parties.map((value) => ({ value, words: partyTitles[value] }))}
          chosen={said.party}
          onChoose={(party) => setSaid({ ...said, ...answeredBy(party as Party) })}
        />
        {agencies.length > 0 && (
          <Select
            label="哪个单位"
            options={optionsOf(agencies)}
            chosen={said.agency ?? ''}
            onChoose={(agency) => setSaid({ ...said, agency: agency as Agency })}
          />
        )}
        <Select
          label="超出权限时转"
          options={[{ value: '', words: '逐级上报' }, ...optionsOf(departmentAgencies)]}
          chosen={said.authority ?? ''}
          onChoose={(authority) =>
            setSaid({ ...said, authority: authority === '' ? null : (authority as Agency) })
          }
        />
      </View>
      <Checkbox checked={said.emergency} onToggle={() => setSaid({ ...said, emergency: !said.emergency })}>
        可能危及人身安全：先提示拨打 119、110 或 120
      </Checkbox>
      {faults.whole && (
        <View className="field-fault" role="alert">
          {faults.whole}
        </View>
      )}
      {!isNew && !category.retired && (
        <View className="rules-order">
          <Button kind="plain" onTap={() => onMove(-1)}>
            上移
          </Button>
          <Button kind="plain" onTap={() => onMove(1)}>
            下移
          </Button>
        </View>
      )}
      <View className="button-group">
        <Button onTap={() => apply(said.retired)}>{isNew ? '加入改动' : '确定'}</Button>
        {!isNew && category.retired && (
          <Button kind="plain" onTap={() => apply(false)}>
            恢复使用
          </Button>
        )}
        {!isNew && !category.retired && category.code !== catchAll && (
          <Button kind="danger" onTap={() => apply(true)}>
            停用这个类别
          </Button>
        )}
        <Button kind="plain" onTap={onClose}>
          取消
        </Button>
      </View>
    </>
  )
}

/** Of several agencies the first is proposed, so that one is always named. */
function answeredBy(party: Party): Pick<Category, 'party' | 'agency'> {
  return { party, agency: agenciesOfParty(party)[0] ?? null }
}

function faultsOf(wanted: Category, categories: readonly Category[]): Faults {
  const { title, examples } = wanted
  const found = categoriesFaults(withCategory(categories, wanted), [])
  const taken = found.some(({ code }) => code === 'category_title_taken')
  const whole = found.find(({ code }) => code !== 'category_title_taken')
  return {
    ...(taken && { title: wordsOf('category_title_taken') }),
    ...(title.length < 2 && { title: '请填写名称，至少 2 个字。' }),
    ...(examples.length < 2 && { examples: '请举例说明，至少 2 个字。' }),
    ...(whole && { whole: wordsOf(whole.code) }),
  }
}
