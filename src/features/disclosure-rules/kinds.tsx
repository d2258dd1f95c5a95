import { View } from '@tarojs/components'
import { useState } from 'react'
import { roleTitles } from '../../../core/access/role'
import type { DisclosureKind } from '../../../core/disclosure/kinds'
import { BesidePanel, PanelHead } from '../../components/beside'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { cadenceWords, formTitles } from '../../components/disclosure/disclosure-words'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { Sheet } from '../../components/sheet'
import { type Column, focusRow, Table } from '../../components/table'
import { useDesktop } from '../../platform/use-desktop'
import { newKind, withKind } from './draft'
import { KindForm } from './kind-form'

type KindsProps = {
  kinds: readonly DisclosureKind[]
  /** Those of the version that is changed. */
  before: readonly DisclosureKind[]
  onChange: (kinds: readonly DisclosureKind[]) => void
}

const mostKinds = 40

/** 公示类别: the table, and the chosen kind beside it on a desktop, over it on a phone. */
export function Kinds({ kinds, before, onChange }: KindsProps) {
  const desktop = useDesktop()
  const [shows, setShows] = useState<'asked' | 'retired'>('asked')
  const [chosen, setChosen] = useState<DisclosureKind | null>(null)
  const shown = kinds.filter(({ retired }) => retired === (shows === 'retired'))
  const retired = kinds.filter((kind) => kind.retired).length
  const isNew = chosen !== null && before.every(({ code }) => code !== chosen.code)

  function close() {
    if (desktop && chosen) focusRow(chosen.code)
    setChosen(null)
  }
  const title = chosen?.title || '新增类别'
  const form = chosen && (
    <KindForm
      key={chosen.code}
      kind={chosen}
      kinds={kinds}
      isNew={isNew}
      onApply={(kind) => {
        onChange(withKind(kinds, kind))
        close()
      }}
      onClose={close}
    />
  )
  return (
    <>
      <View className="rule-filter">
        <Select
          label="显示"
          options={[
            { value: 'asked', words: `使用中（${kinds.length - retired}）` },
            { value: 'retired', words: `已停用（${retired}）` },
          ]}
          chosen={shows}
          onChoose={(value) => setShows(value as typeof shows)}
        />
        {kinds.length < mostKinds && (
          <Button kind="plain" onTap={() => setChosen(newKind(kinds))}>
            新增类别
          </Button>
        )}
      </View>
      <View className={desktop ? 'beside rule-beside' : undefined}>
        <View className="beside-list">
          {shown.length === 0 ? (
            <Empty words="没有停用的类别。停用后不再要求公示，以前的公示仍可查看。" />
          ) : desktop ? (
            <View className="table-frame">
              <Table
                label="公示类别"
                columns={columnsOf(before)}
                rows={shown}
                rowKey={({ code }) => code}
                chosen={chosen?.code ?? null}
                onChoose={setChosen}
              />
            </View>
          ) : (
            <View className="card flush">
              {shown.map((kind) => (
                <Cell
                  key={kind.code}
                  words={isChanged(kind, before) ? `${kind.title}（有改动）` : kind.title}
                  note={`${publishersWords(kind)}；${cadenceWords(kind.cadence)}`}
                  onTap={() => setChosen(kind)}
                />
              ))}
            </View>
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

function columnsOf(before: readonly DisclosureKind[]): Column<DisclosureKind>[] {
  return [
    { key: 'title', title: '类别', wraps: true, words: ({ title }) => title },
    { key: 'publishers', title: '公示单位', wraps: true, words: publishersWords },
    { key: 'cadence', title: '公示时间', wraps: true, words: ({ cadence }) => cadenceWords(cadence) },
    { key: 'form', title: '格式', words: ({ form }) => formTitles[form] },
    { key: 'basis', title: '依据', wraps: true, words: ({ basis }) => basis },
    {
      key: 'changed',
      title: '改动',
      words: (kind) => (isChanged(kind, before) ? '有改动' : ''),
      tone: () => 'warning',
    },
  ]
}

/** The first one's duty; the next ones' where there is none. */
export function publishersWords({ publishers }: Pick<DisclosureKind, 'publishers'>): string {
  return publishers.map((role) => roleTitles[role]).join(' → ')
}

function isChanged(kind: DisclosureKind, before: readonly DisclosureKind[]): boolean {
  const known = before.find(({ code }) => code === kind.code)
  return JSON.stringify(known) !== JSON.stringify(kind)
}
