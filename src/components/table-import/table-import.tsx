import { View } from '@tarojs/components'
import { useState } from 'react'
import { csvOf } from '../../../core/export/csv'
import { type ColumnField, type FieldRow, fieldRows } from '../../../core/import/columns'
import type { TableFile } from '../../../core/import/table'
import { saveTextFile } from '../../platform/save-file'
import { inBrowser } from '../../platform/target'
import { Button } from '../button'
import { Notice } from '../notice'
import { choiceFault, proposedChoice, type SheetChoice } from './sheet-choice'
import { SheetMapping } from './sheet-mapping'
import './table-import.scss'
import { useTableFile } from './use-table-file'

type TableImportProps<Key extends string> = {
  /** What the table is, for example 楼盘表. */
  title: string
  fields: readonly ColumnField<Key>[]
  /** Two or three rows that show how to fill in the template. */
  examples: readonly (readonly string[])[]
  /** The rows below the headings of every sheet that was taken. */
  onRows: (rows: FieldRow<Key>[], fileName: string) => void
}

/** Choosing a file, saying which column is what, and reading its rows. Nothing leaves the computer here. */
export function TableImport<Key extends string>({ title, fields, examples, onRows }: TableImportProps<Key>) {
  const [choices, setChoices] = useState<SheetChoice<Key>[]>([])
  const { file, fault, reading, choose } = useTableFile((chosen) =>
    setChoices((chosen?.sheets ?? []).map((sheet, place) => proposedChoice(sheet, place, fields))),
  )

  if (!inBrowser) return <Notice>请在电脑的浏览器中打开本页，再导入表格。</Notice>
  return (
    <>
      <View className="card">
        <View className="title">{title}</View>
        <View className="note spaced">
          可以是 XLSX、XLS 或 CSV 文件；文件只在您的电脑上读取，核对无误后才提交。
        </View>
        <View className="button-group">
          <Button kind={file ? 'plain' : 'primary'} busy={reading} onTap={choose}>
            {file ? '换一个文件' : '选择文件'}
          </Button>
          <Button kind="plain" onTap={() => saveTemplate(title, fields, examples)}>
            下载模板
          </Button>
        </View>
        {fault && (
          <Notice tone="danger" urgent>
            {fault}
          </Notice>
        )}
      </View>
      {file && (
        <Mapped
          {...{ file, fields, choices }}
          onChoices={setChoices}
          onRead={() => onRows(rowsOf(choices, fields), file.name)}
        />
      )}
    </>
  )
}

type MappedProps<Key extends string> = {
  file: TableFile
  fields: readonly ColumnField<Key>[]
  choices: readonly SheetChoice<Key>[]
  onChoices: (choices: SheetChoice<Key>[]) => void
  onRead: () => void
}

function Mapped<Key extends string>({ file, fields, choices, onChoices, onRead }: MappedProps<Key>) {
  const taken = choices.filter((choice) => choice.taken)
  const ready = taken.length > 0 && taken.every((choice) => choiceFault(choice, fields) === null)
  return (
    <>
      <View className="section">{file.name}</View>
      {choices.map((choice) => (
        <SheetMapping
          key={choice.place}
          choice={choice}
          fields={fields}
          onChange={(changed) =>
            onChoices(choices.map((each) => (each.place === changed.place ? changed : each)))
          }
        />
      ))}
      {taken.length === 0 && <Notice tone="warning">没有认出表头。请勾选工作表，并选出各列。</Notice>}
      <View className="button-group">
        <Button disabled={!ready} onTap={onRead}>
          读取并核对
        </Button>
      </View>
    </>
  )
}

function rowsOf<Key extends string>(
  choices: readonly SheetChoice<Key>[],
  fields: readonly ColumnField<Key>[],
): FieldRow<Key>[] {
  return choices.flatMap(({ sheet, taken, header }) => (taken ? fieldRows(sheet, header, fields) : []))
}

function saveTemplate(
  title: string,
  fields: readonly ColumnField[],
  examples: readonly (readonly string[])[],
): void {
  const table = [fields.map((field) => field.title), ...examples]
  void saveTextFile(`${title}模板.csv`, csvOf(table), 'text/csv;charset=utf-8')
}
