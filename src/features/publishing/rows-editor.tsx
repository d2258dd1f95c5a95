import { View } from '@tarojs/components'
import { useCallback, useRef, useState } from 'react'
import { Button } from '../../components/button'
import type { FormRows } from './form-fields'
import type { FormFault } from './read-form'
import { RowInputs } from './row-inputs'
import { type TypedRow, typedRow } from './typed'

type RowsEditorProps = {
  form: FormRows
  rows: readonly TypedRow[]
  faults: readonly FormFault[]
  onChange: (change: (rows: readonly TypedRow[]) => TypedRow[]) => void
}

/** Rows on the page at once: each is several fields. */
const rowsAPage = 40

/** The rows of a form, a page of them at a time. */
export function RowsEditor({ form, rows, faults, onChange }: RowsEditorProps) {
  const [page, setPage] = useState(0)
  const latest = useRef(onChange)
  latest.current = onChange
  const onCell = useCallback((id: string, key: string, value: string) => {
    latest.current((all) =>
      all.map((row) => (row.id === id ? { ...row, cells: { ...row.cells, [key]: value } } : row)),
    )
  }, [])
  const onRemove = useCallback((id: string) => {
    latest.current((all) => all.filter((row) => row.id !== id))
  }, [])
  const pages = Math.max(1, Math.ceil(rows.length / rowsAPage))
  const at = Math.min(page, pages - 1)
  const shown = rows.slice(at * rowsAPage, (at + 1) * rowsAPage)

  function add() {
    onChange((all) => [...all, typedRow({})])
    setPage(Math.floor(rows.length / rowsAPage))
  }
  return (
    <View className="card">
      <View className="title">
        {form.name}（{rows.length} 行）
      </View>
      <Elsewhere {...{ rows, faults }} at={at} onOpen={setPage} />
      <View className="publishing-rows">
        <Head form={form} />
        {shown.map((row, index) => (
          <RowInputs
            key={row.id}
            {...{ row, onCell, onRemove }}
            number={at * rowsAPage + index + 1}
            columns={form.columns}
            faults={faults
              .filter((each) => each.row === row.id)
              .map(({ words }) => words)
              .join(' ')}
          />
        ))}
      </View>
      {pages > 1 && (
        <View className="row spaced">
          <Button kind="plain" disabled={at === 0} onTap={() => setPage(at - 1)}>
            上一页
          </Button>
          <View className="note">
            第 {at + 1} 页，共 {pages} 页
          </View>
          <Button kind="plain" disabled={at === pages - 1} onTap={() => setPage(at + 1)}>
            下一页
          </Button>
        </View>
      )}
      {rows.length < form.most && (
        <View className="button-group">
          <Button kind="plain" onTap={add}>
            添加一行
          </Button>
        </View>
      )}
    </View>
  )
}

/** On a desktop the columns are named once, above the rows. */
function Head({ form: { columns } }: { form: FormRows }) {
  return (
    <View className="publishing-row publishing-head" aria-hidden>
      <View className="publishing-row-number" />
      <View className={`publishing-cells columns-${columns.length}`}>
        {columns.map(({ key, title, required }) => (
          <View key={key} className="note">
            {title}
            {required && '（必填）'}
          </View>
        ))}
      </View>
      <View className="publishing-remove" />
    </View>
  )
}

type ElsewhereProps = {
  rows: readonly TypedRow[]
  faults: readonly FormFault[]
  at: number
  onOpen: (page: number) => void
}

/** A fault on another page of rows would not be seen. */
function Elsewhere({ rows, faults, at, onOpen }: ElsewhereProps) {
  const wrong = faults.flatMap(({ row }) => {
    const index = rows.findIndex(({ id }) => id === row)
    return index === -1 ? [] : [Math.floor(index / rowsAPage)]
  })
  const [first] = wrong
  if (first === undefined || wrong.includes(at)) return null
  return (
    <View className="field-fault" role="alert">
      第 {first + 1} 页有需要修改的行。
      <Button kind="text" onTap={() => onOpen(first)}>
        查看第 {first + 1} 页
      </Button>
    </View>
  )
}
