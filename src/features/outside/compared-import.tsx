import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Category } from '../../../core/complaint/categories'
import { type OutsideSource, outsideSourceTitles } from '../../../core/complaint/outside-case'
import { outsideColumnTitle } from '../../../core/complaint/outside-columns'
import type { OutsideRow, ReadOutsideCases } from '../../../core/complaint/outside-rows'
import type { RowFault } from '../../../core/import/table'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Notice } from '../../components/notice'
import { RowFaults } from '../../components/table-import/row-faults'
import { wordsOf } from '../../platform/words'
import { Corrections } from './corrections'
import { ImportDone } from './import-done'
import { MonthCounts } from './month-counts'
import { correctionWords, faultColumns } from './outside-words'
import { useComparison } from './use-comparison'
import { useOutsideImport } from './use-outside-import'

type ComparedImportProps = {
  source: OutsideSource
  read: ReadOutsideCases
  categories: readonly Category[]
  onAgain: () => void
}

/** The rows of a file beside what is stored: what is new, what would change, what cannot be imported; then the import. */
export function ComparedImport(props: ComparedImportProps) {
  const { source, read, onAgain } = props
  const cases = useMemo(() => read.read.map(({ found }) => found), [read])
  const comparison = useComparison(source, cases)
  if (comparison.status === 'comparing') {
    return (
      <View className="note empty" role="status">
        正在与已有的工单核对：{comparison.compared} / {cases.length} 件…
      </View>
    )
  }
  if (comparison.status === 'failed') {
    return (
      <>
        <FailureNotice failure={comparison.failure} />
        <View className="button-group">
          <Button onTap={comparison.retry}>重新核对</Button>
          <Button kind="plain" onTap={onAgain}>
            换一个文件
          </Button>
        </View>
      </>
    )
  }
  return <Compared {...props} rows={comparison.rows} />
}

type Rows = Extract<ReturnType<typeof useComparison>, { status: 'done' }>['rows']
function Compared({ source, read, categories, rows, onAgain }: ComparedImportProps & { rows: Rows }) {
  const [overwritten, setOverwritten] = useState<ReadonlySet<string>>(new Set())
  const importing = useOutsideImport(source)
  const taken = read.read.map((each, index) => ({ ...each, compared: rows[index] }))
  const added = taken.filter(({ compared }) => compared?.state === 'new')
  const unchanged = taken.filter(({ compared }) => compared?.state === 'unchanged')
  const faults = [...read.faults, ...taken.flatMap(({ row, compared }) => faultOf(row, compared))]
  const corrections = taken.flatMap(({ row, found, compared }) =>
    compared?.state === 'changed'
      ? [{ row, found, words: correctionWords(compared.stored, compared.read, categories) }]
      : [],
  )
  const sent = [
    ...added.map(({ found }) => ({ ...found, overwrite: false })),
    ...corrections
      .filter(({ found }) => overwritten.has(found.number))
      .map(({ found }) => ({ ...found, overwrite: true })),
  ]
  if (importing.isDone) {
    const counted = (importing.cases ?? []).map(({ receivedOn }, index) => ({
      ...{ receivedOn, state: importing.states[index] ?? 'unchanged' },
    }))
    return <ImportDone {...{ source, counted, faults, onAgain }} />
  }
  return (
    <>
      <View className="card">
        <View className="title">{outsideSourceTitles[source]}</View>
        <View className="note spaced">
          新增 {added.length} 件，与已有相同 {unchanged.length} 件，与已有不同 {corrections.length} 件
          {read.leftOut > 0 && `，不是投诉或与物业无关而不导入 ${read.leftOut} 行`}
          {faults.length > 0 && `；有 ${faults.length} 处需要修改`}。
        </View>
      </View>
      <MonthCounts title={`将新增 ${added.length} 件`} days={added.map(({ found }) => found.receivedOn)} />
      <Corrections
        {...{ corrections, overwritten }}
        frozen={importing.cases !== null}
        onOverwritten={setOverwritten}
      />
      <RowFaults faults={faults} title="外部工单" />
      <FailureNotice failure={importing.failure} />
      {importing.failure && (
        <Notice>
          已处理 {importing.states.length} / {importing.cases?.length ?? 0}{' '}
          件。请排除问题后继续；也可以以后重新导入同一文件，不会重复计数。
        </Notice>
      )}
      <View className="button-group">
        {importing.failure ? (
          <Button onTap={importing.goOn}>继续导入</Button>
        ) : (
          <Button busy={importing.busy} disabled={sent.length === 0} onTap={() => importing.begin(sent)}>
            {sent.length === 0 ? '没有要导入的工单' : `导入 ${sent.length} 件`}
          </Button>
        )}
        <Button kind="plain" disabled={importing.busy} onTap={onAgain}>
          换一个文件
        </Button>
      </View>
      {importing.busy && (
        <View className="note empty" role="status">
          已处理 {importing.states.length} / {importing.cases?.length ?? 0} 件，请不要关闭页面。
        </View>
      )}
    </>
  )
}

function faultOf({ sheet, line }: OutsideRow, compared: Rows[number] | undefined): RowFault[] {
  if (compared?.state !== 'fault') return []
  const column = outsideColumnTitle(faultColumns[compared.fault])
  return [{ sheet, line, column, why: wordsOf(compared.fault) }]
}
