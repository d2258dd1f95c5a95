import type { ImportedCompound } from '../contract/compounds'
import type { FieldRow } from '../import/columns'
import type { RowFault } from '../import/table'
import type { GovernanceKind, ServiceKind } from './compound'
import { type CompoundColumn, columnTitle } from './compound-columns'
import { readGovernanceKind, readServiceKind } from './compound-words'
import { readDay } from './day'
import { nameKey } from './name-key'
import { findSeat, type KnownRegion } from './seat-names'

export type CompoundRow = FieldRow<CompoundColumn>

/** What the table is read against. */
export type KnownPlaces = {
  regions: readonly KnownRegion[]
  companies: readonly { code: string; name: string }[]
  compounds: readonly { code: string; name: string; subdistrict: string }[]
}

export type ReadCompounds = {
  /** What will be registered, in the order of the file. */
  made: { row: CompoundRow; compound: ImportedCompound }[]
  /** What stands there already under that name; it is left as it is. */
  unchanged: { row: CompoundRow; code: string }[]
  faults: RowFault[]
  /** Names of companies in the table that are not registered, each once, whether or not they may be. */
  newCompanies: string[]
}

type Reading = {
  known: KnownPlaces
  /** Today in Asia/Shanghai: where a row says no date, its facts begin now. */
  today: string
  /** Whether companies that are not registered may be registered as well; else their rows are faults. */
  createCompanies: boolean
}

const mostRegister = 100_000

/** Turns the rows of a table into compounds to register, compounds that are there, and faults with their places. */
export function readCompoundRows(rows: readonly CompoundRow[], reading: Reading): ReadCompounds {
  const read: ReadCompounds = { made: [], unchanged: [], faults: [], newCompanies: [] }
  const present = new Map(
    reading.known.compounds.map(({ code, name, subdistrict }) => [`${subdistrict}|${nameKey(name)}`, code]),
  )
  const lines = new Map<string, CompoundRow>()
  for (const row of rows) {
    const { compound, faults } = readRow(row, reading)
    if (compound === null) {
      read.faults.push(...faults)
      continue
    }
    const key = `${compound.subdistrict}|${nameKey(compound.name)}`
    const earlier = lines.get(key)
    const code = present.get(key)
    if (earlier !== undefined) {
      read.faults.push(faultIn(row, 'name', `与${earlier.sheet} 第 ${earlier.line} 行是同一个小区。`))
    } else if (code !== undefined) read.unchanged.push({ row, code })
    else read.made.push({ row, compound })
    if (earlier === undefined) lines.set(key, row)
  }
  read.newCompanies = unregisteredIn(rows, reading.known)
  return read
}

function unregisteredIn(rows: readonly CompoundRow[], { companies }: KnownPlaces): string[] {
  const registered = new Set(companies.map(({ name }) => nameKey(name)))
  const named = rows
    .filter(({ cells }) => readServiceKind(cells.service) === 'company' && cells.company.length >= 2)
    .map(({ cells }) => cells.company)
    .filter((name) => !registered.has(nameKey(name)))
  return [...new Map(named.map((name) => [nameKey(name), name])).values()]
}

function faultIn({ sheet, line }: CompoundRow, column: CompoundColumn, why: string): RowFault {
  return { sheet, line, column: columnTitle(column), why }
}

/** One row; all that is wrong with it is said at once. */
function readRow(
  row: CompoundRow,
  reading: Reading,
): { compound: ImportedCompound | null; faults: RowFault[] } {
  const faults: RowFault[] = []
  const wrong = (column: CompoundColumn, why: string) => void faults.push(faultIn(row, column, why))
  const { cells } = row
  if (cells.name.length < 2 || cells.name.length > 40) wrong('name', '请填写小区名称，2 至 40 个字。')
  const found = findSeat(cells, reading.known.regions)
  if (!found.ok) wrong(found.column, found.why)
  const service = readService(cells.service, wrong)
  const company = readCompany(cells.company, service, reading, wrong)
  const governance = readGovernance(cells.governance, wrong)
  const from = readFrom(cells.from, reading.today, wrong)
  const register = readRegister(cells.register, wrong)
  if (!found.ok || service === null || governance === null || faults.length > 0) {
    return { compound: null, faults }
  }
  return {
    compound: { name: cells.name, ...found.seat, service, company, governance, from, register },
    faults,
  }
}

type Wrong = (column: CompoundColumn, why: string) => void

function readService(text: string, wrong: Wrong): ServiceKind | null {
  const kind = readServiceKind(text)
  if (kind === null) {
    const unread = text === '' ? '请填写物业服务形式' : `看不懂“${text}”`
    wrong('service', `${unread}：物业服务企业、社区托管、业主自管或无物业管理。`)
  }
  return kind
}

function readGovernance(text: string, wrong: Wrong): GovernanceKind | null {
  const kind = readGovernanceKind(text)
  if (kind === null) {
    const unread = text === '' ? '请填写治理形式' : `看不懂“${text}”`
    wrong('governance', `${unread}：业委会、物管会、换届中、筹备中或无。`)
  }
  return kind
}

function readCompany(
  text: string,
  service: ServiceKind | null,
  { known, createCompanies }: Reading,
  wrong: Wrong,
): ImportedCompound['company'] {
  if (service !== 'company') {
    // A dash or 无 is how people say that there is none.
    if (service !== null && !/^(无|没有|[-—/]*)$/.test(text)) {
      wrong('company', '不是由物业服务企业服务的小区，这一列应为空。')
    }
    return null
  }
  const found = known.companies.filter(({ name }) => nameKey(name) === nameKey(text))
  if (found.length > 1) wrong('company', `登记了 ${found.length} 家“${text}”，请先核对企业登记。`)
  const [company] = found
  if (company !== undefined) return { code: company.code }
  if (text === '') wrong('company', '由物业服务企业服务的小区，请填写企业名称。')
  else if (text.length < 2 || text.length > 60) wrong('company', '企业名称应为 2 至 60 个字。')
  else if (!createCompanies) wrong('company', `没有登记“${text}”。请核对名称，或选择一并登记新的企业。`)
  return { name: text }
}

function readFrom(text: string, today: string, wrong: Wrong): string {
  if (text === '') return today
  const from = readDay(text)
  if (from === null) wrong('from', `看不懂日期“${text}”，请写成 2024-01-31 的样子。`)
  else if (from > today) wrong('from', '起始日期还没有到，请在当天以后登记。')
  return from ?? today
}

function readRegister(text: string, wrong: Wrong): number | null {
  if (text === '') return null
  const digits = text.replace(/[,，\s]/g, '').replace(/[户套]$/, '')
  const count = /^\d{1,6}$/.test(digits) ? Number(digits) : null
  if (count === null || count > mostRegister) {
    wrong('register', `户数应为整数，“${text}”不是。`)
    return null
  }
  return count
}
