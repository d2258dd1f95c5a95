import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Category } from '../../../core/complaint/categories'
import { freeCategoryCode } from '../../../core/complaint/rules-check'
import { isSameCategory } from '../../../core/complaint/rules-difference'
import { mostCategories } from '../../../core/contract/complaint-rules'
import { BesidePanel, PanelHead } from '../../components/beside'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { Sheet } from '../../components/sheet'
import { type Column, focusRow, Table } from '../../components/table'
import { useDesktop } from '../../platform/use-desktop'
import { CategoryForm } from './category-form'
import { moved, withCategory } from './draft'
import { authorityWords, partyWords } from './rule-words'

type CategoriesProps = {
  categories: readonly Category[]
  /** Those of the version in force. */
  before: readonly Category[]
  onChange: (categories: readonly Category[]) => void
}

const newCategory = (categories: readonly Category[]): Category => ({
  ...{ code: freeCategoryCode(categories), title: '', examples: '' },
  ...{ party: 'company', agency: null, authority: null, emergency: false, retired: false },
})

/** 类别与责任单位: the table, and the chosen category beside it on a desktop, over it on a phone. */
export function Categories({ categories, before, onChange }: CategoriesProps) {
  const desktop = useDesktop()
  const [shows, setShows] = useState<'offered' | 'retired'>('offered')
  const [chosen, setChosen] = useState<Category | null>(null)
  const shown = categories.filter(({ retired }) => retired === (shows === 'retired'))
  const isNew = chosen !== null && categories.every(({ code }) => code !== chosen.code)
  const retired = categories.filter((category) => category.retired).length

  const close = () => {
    if (desktop && chosen) focusRow(chosen.code)
    setChosen(null)
  }
  const form = chosen && (
    <CategoryForm
      key={chosen.code}
      category={chosen}
      categories={categories}
      isNew={isNew}
      onApply={(category) => {
        onChange(withCategory(categories, category))
        close()
      }}
      onMove={(step) => onChange(moved(categories, chosen.code, step))}
      onClose={close}
    />
  )
  const title = isNew ? '新增类别' : (chosen?.title ?? '')
  return (
    <>
      <View className="rules-filter">
        <Select
          label="显示"
          options={[
            { value: 'offered', words: `使用中（${categories.length - retired}）` },
            { value: 'retired', words: `已停用（${retired}）` },
          ]}
          chosen={shows}
          onChoose={(value) => setShows(value as typeof shows)}
        />
        {categories.length < mostCategories && (
          <View className="rules-actions">
            <Button kind="plain" onTap={() => setChosen(newCategory(categories))}>
              新增类别
            </Button>
          </View>
        )}
      </View>
      <View className={desktop ? 'beside rules-beside' : undefined}>
        <View className="beside-list">
          {shown.length === 0 ? (
            <Empty words="没有停用的类别。停用后，居民不能再选，以前的投诉仍显示原来的类别。" />
          ) : (
            <List {...{ shown, before, chosen }} onChoose={setChosen} />
          )}
        </View>
        {desktop && form && (
          <BesidePanel label={title}>
            <PanelHead title={title} onClose={close} />
            {form}
          </BesidePanel>
        )}
      </View>
      {!desktop && form && (
        <Sheet title={title} onClose={close}>
          {form}
        </Sheet>
      )}
    </>
  )
}

type ListProps = {
  shown: readonly Category[]
  before: readonly Category[]
  chosen: Category | null
  onChoose: (category: Category) => void
}

function List({ shown, before, chosen, onChoose }: ListProps) {
  const desktop = useDesktop()
  const state = (category: Category) => stateWords(category, before)
  if (!desktop) {
    return (
      <View className="card flush">
        {shown.map((category) => (
          <Cell
            key={category.code}
            words={category.title}
            note={[partyWords(category), state(category)].filter((words) => words !== '').join(' · ')}
            onTap={() => onChoose(category)}
          />
        ))}
      </View>
    )
  }
  const columns: Column<Category>[] = [
    { key: 'order', title: '顺序', words: (each) => String(shown.indexOf(each) + 1), number: true },
    { key: 'title', title: '类别', words: ({ title }) => title, wraps: true },
    { key: 'examples', title: '举例', words: ({ examples }) => examples, wraps: true },
    { key: 'party', title: '先由谁办理', words: partyWords, wraps: true },
    { key: 'authority', title: '超出权限时转', words: authorityWords },
    { key: 'emergency', title: '紧急提示', words: ({ emergency }) => (emergency ? '有' : '—') },
    { key: 'state', title: '改动', words: state },
  ]
  return (
    <View className="table-frame">
      <Table
        label="类别与责任单位"
        columns={columns.filter(({ key }) => chosen === null || !['examples', 'emergency'].includes(key))}
        rows={shown}
        rowKey={({ code }) => code}
        chosen={chosen?.code ?? null}
        onChoose={onChoose}
      />
    </View>
  )
}

/** What the draft does to a category; nothing where it is as it was. */
function stateWords(category: Category, before: readonly Category[]): string {
  const was = before.find(({ code }) => code === category.code)
  if (was === undefined) return '新增'
  if (was.retired !== category.retired) return category.retired ? '停用' : '恢复'
  return isSameCategory(category, was) ? '' : '已修改'
}
