import { useState } from 'react'
import type { TableFile } from '../../../core/import/table'
import { chooseTable } from '../../platform/table-file/choose-table'
import { tableFaultWords } from './fault-words'

/** A spreadsheet that a person chooses: read on this computer, or what is wrong with it in words. `onChosen` is told of every choice. */
export function useTableFile(onChosen: (file: TableFile | null) => void) {
  const [file, setFile] = useState<TableFile | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [reading, setReading] = useState(false)

  async function choose() {
    setReading(true)
    const read = await chooseTable().catch(() => ({ ok: false, fault: 'damaged' }) as const)
    setReading(false)
    if (read === null) return
    const table = read.ok ? read.table : null
    setFault(read.ok ? null : tableFaultWords[read.fault])
    setFile(table)
    onChosen(table)
  }
  return { file, fault, reading, choose, drop: () => setFile(null) }
}
