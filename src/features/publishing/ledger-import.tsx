import { View } from '@tarojs/components'
import { useState } from 'react'
import { balancesOf, totalsOf } from '../../../core/disclosure/ledger'
import { ledgerColumns } from '../../../core/disclosure/ledger-columns'
import { ledgerRowsOf, type ReadLedger } from '../../../core/disclosure/ledger-rows'
import { csvOf } from '../../../core/export/csv'
import { Button } from '../../components/button'
import { yuanWords } from '../../components/disclosure/amount-words'
import { LedgerFacts } from '../../components/disclosure/content-facts'
import { LedgerHead, LedgerRow } from '../../components/disclosure/ledger-row'
import { Notice } from '../../components/notice'
import { Select } from '../../components/select'
import { RowFaults } from '../../components/table-import/row-faults'
import { useTableFile } from '../../components/table-import/use-table-file'
import { saveTextFile } from '../../platform/save-file'
import { inBrowser } from '../../platform/target'

const examples = [
  ['期初余额（没有可删去本行）', '', '', '1000.00', ''],
  ['停车费（请删去本行）', '1,200.00', '', '2200.00', '地面车位'],
  ['绿化补种（请删去本行）', '', '300.50', '1899.50', ''],
]

type LedgerImportProps = {
  /** The opening as it is typed, for a table that has none. */
  opening: number
  onTake: (read: ReadLedger) => void
}

/** Accounts from a spreadsheet: read on this computer, looked through, and only then taken into the form. */
export function LedgerImport({ opening, onTake }: LedgerImportProps) {
  const [sheet, setSheet] = useState(0)
  const { file, fault, reading, choose, drop } = useTableFile(() => setSheet(0))
  if (!inBrowser) return <Notice>也可以在电脑浏览器中打开本页，用 XLSX 或 CSV 表格导入账目。</Notice>
  const chosen = file?.sheets[sheet]
  return (
    <>
      <View className="card">
        <View className="title">从表格导入账目</View>
        <View className="note spaced">
          表格须有“项目”“收入”“支出”三列，可以有“余额”“说明”。文件只在您的电脑上读取，核对后才填入下面的账目。
        </View>
        <View className="publishing-actions">
          <Button kind="plain" busy={reading} onTap={() => void choose()}>
            {file ? '换一个文件' : '选择 XLSX 或 CSV 文件'}
          </Button>
          <Button kind="text" onTap={saveTemplate}>
            下载模板
          </Button>
        </View>
        {fault && (
          <Notice tone="danger" urgent>
            {fault}
          </Notice>
        )}
        {file && file.sheets.length > 1 && (
          <View className="spaced">
            <Select
              label="工作表"
              options={file.sheets.map(({ name }, index) => ({ value: String(index), words: name }))}
              chosen={String(sheet)}
              onChoose={(value) => setSheet(Number(value))}
            />
          </View>
        )}
      </View>
      {chosen && (
        <Preview
          read={ledgerRowsOf(chosen)}
          opening={opening}
          onTake={(read) => {
            drop()
            onTake(read)
          }}
        />
      )}
    </>
  )
}

const shownRows = 20

function Preview({
  read,
  opening: typed,
  onTake,
}: {
  read: ReadLedger
  opening: number
  onTake: (read: ReadLedger) => void
}) {
  const { rows, faults } = read
  const opening = read.opening ?? typed
  const balances = balancesOf({ opening, rows })
  return (
    <>
      <RowFaults faults={faults} title="账目" />
      {rows.length > 0 && (
        <>
          <View className="section">读到 {rows.length} 行</View>
          <View className="card">
            <LedgerFacts totals={{ opening, ...totalsOf(rows), closing: balances.at(-1) ?? opening }} />
            {read.opening === null && (
              <View className="note spaced">表格里没有余额，期初按已填写的 {yuanWords(typed)} 元计算。</View>
            )}
          </View>
          <View className="card flush">
            <LedgerHead />
            {[...rows.slice(0, shownRows).entries()].map(([index, row]) => (
              <LedgerRow key={index} row={row} balance={balances[index] ?? 0} />
            ))}
          </View>
          {rows.length > shownRows && (
            <View className="card note">只列出前 {shownRows} 行，导入后可以逐行查看。</View>
          )}
        </>
      )}
      {faults.length > 0 && <Notice tone="warning">有需要修改的行。请在表格中改好后，重新选择文件。</Notice>}
      <View className="button-group">
        <Button disabled={faults.length > 0 || rows.length === 0} onTap={() => onTake(read)}>
          用这 {rows.length} 行替换现有账目
        </Button>
      </View>
    </>
  )
}

function saveTemplate(): void {
  const table = [ledgerColumns.map(({ title }) => title), ...examples]
  void saveTextFile('账目模板.csv', csvOf(table), 'text/csv;charset=utf-8')
}
