import { isPersonsNumber } from '../access/persons-number'
import type { CaseCompound, ImportedCase } from '../contract/outside-cases'
import type { FieldRow } from '../import/columns'
import type { RowFault } from '../import/table'
import { nameKey } from '../place/name-key'
import { type Category, type Party, parties, partyTitles } from './categories'
import { earliestReceived, outsideNumber } from './outside-case'
import { type OutsideColumn, outsideColumnTitle } from './outside-columns'
import { byCategory, categoryCode, leftOut, type SaidWords, saidParty } from './outside-said'
import { isComplaintKind, readReceivedDay, readResult, saysNothing } from './outside-words'

export type OutsideRow = FieldRow<OutsideColumn>

type Reading = {
  compounds: readonly CaseCompound[]
  /** Names of subdistricts by code. */
  subdistricts: ReadonlyMap<string, string>
  categories: readonly Category[]
  said: SaidWords
  /** Today in Asia/Shanghai. */
  today: string
}

export type ReadOutsideCases = {
  read: { row: OutsideRow; found: ImportedCase }[]
  faults: RowFault[]
  /** Rows that are no complaints, or that a person has said to leave out. */
  leftOut: number
}

/** Turns the rows of a table into cases, and faults with their places. Every number is taken once. */
export function readOutsideRows(rows: readonly OutsideRow[], reading: Reading): ReadOutsideCases {
  const answer: ReadOutsideCases = { read: [], faults: [], leftOut: 0 }
  const byCode = new Map(reading.compounds.map((compound) => [compound.code, compound]))
  const byName = groupedByName(reading.compounds)
  const lines = new Map<string, OutsideRow>()
  for (const row of rows) {
    if (isLeftOut(row, reading)) {
      answer.leftOut += 1
      continue
    }
    const faults: RowFault[] = []
    const found = readRow(row, { ...reading, byCode, byName }, (column, why) => {
      faults.push(faultIn(row, column, why))
    })
    const number = numberOf(row)
    const earlier = lines.get(number)
    if (number !== '' && earlier !== undefined) {
      faults.push(
        faultIn(row, 'number', `与${earlier.sheet} 第 ${earlier.line} 行编号相同，每个编号只导入一次。`),
      )
    } else lines.set(number, row)
    if (found === null || faults.length > 0) answer.faults.push(...faults)
    else answer.read.push({ row, found })
  }
  return answer
}

function isLeftOut({ cells }: OutsideRow, reading: Reading): boolean {
  if (cells.kind !== '' && !isComplaintKind(cells.kind)) return true
  return categoryCode(cells.category, reading) === leftOut
}

const numberOf = ({ cells }: OutsideRow) => cells.number.replace(/\s/g, '').replace(/[－—]/g, '-')

function faultIn({ sheet, line }: OutsideRow, column: OutsideColumn, why: string): RowFault {
  return { sheet, line, column: outsideColumnTitle(column), why }
}

function groupedByName(compounds: readonly CaseCompound[]): ReadonlyMap<string, CaseCompound[]> {
  const groups = new Map<string, CaseCompound[]>()
  for (const compound of compounds) {
    const key = nameKey(compound.name)
    groups.set(key, [...(groups.get(key) ?? []), compound])
  }
  return groups
}

type Wrong = (column: OutsideColumn, why: string) => void
type RowReading = Reading & {
  byCode: ReadonlyMap<string, CaseCompound>
  byName: ReadonlyMap<string, CaseCompound[]>
}

/** One row; all that is wrong with it is said at once. */
function readRow(row: OutsideRow, reading: RowReading, wrong: Wrong): ImportedCase | null {
  const { cells } = row
  const number = readNumber(numberOf(row), wrong)
  const compound = readCompound(cells, reading, wrong)
  const receivedOn = readReceived(cells.receivedOn, reading.today, wrong)
  const category = readOwnCategory(cells.category, reading, wrong)
  const responsible = readResponsible(cells.responsible, category, reading, wrong)
  const result = readResult(cells.result)
  if (result === undefined) wrong('result', `看不懂“${cells.result}”，请写“已解决”或“未解决”，不清楚的留空。`)
  if (number === null || compound === null || receivedOn === null || category === null) return null
  if (responsible === null || result === undefined) return null
  return { number, compound, receivedOn, category: category.code, responsible, result }
}

function readNumber(text: string, wrong: Wrong): string | null {
  if (text === '') wrong('number', '请填写工单编号。')
  else if (isPersonsNumber(text))
    wrong('number', '这一格像是手机号码或身份证号码，请核对“工单编号”选的是哪一列。')
  else if (/^\d(\.\d+)?[Ee]\+?\d+$/.test(text))
    wrong('number', `编号“${text}”已丢失位数。请在原表中把编号列设为文本后重新导出。`)
  else if (!outsideNumber.safeParse(text).success)
    wrong('number', `编号“${text.slice(0, 40)}”应为 40 位以内的字母、数字或文号。`)
  else return text
  return null
}

function readCompound(cells: OutsideRow['cells'], reading: RowReading, wrong: Wrong): string | null {
  if (cells.compoundCode !== '') {
    const known = reading.byCode.get(cells.compoundCode)
    if (known === undefined)
      wrong('compoundCode', `没有编码为“${cells.compoundCode}”的小区，或不在您的辖区。`)
    return known?.code ?? null
  }
  if (cells.compound === '') {
    wrong('compound', '请填写小区名称。')
    return null
  }
  const named = reading.byName.get(nameKey(cells.compound)) ?? []
  if (named.length === 0) {
    wrong('compound', `没有登记“${cells.compound}”，或不在您的辖区。请写登记的小区名称。`)
    return null
  }
  const inside = named.filter(({ subdistrict }) => isNamed(subdistrict, cells.subdistrict, reading))
  if (inside.length === 0) {
    wrong('subdistrict', `“${cells.compound}”不在${cells.subdistrict}，请核对。`)
    return null
  }
  const [only, ...others] = inside.filter(({ mergedInto }) => !inside.some(({ code }) => code === mergedInto))
  if (only === undefined || others.length > 0) {
    const places = inside.map(({ subdistrict }) => reading.subdistricts.get(subdistrict) ?? subdistrict)
    wrong(
      'compound',
      `“${cells.compound}”有 ${inside.length} 个（${places.join('、')}），请写明街道或小区编码。`,
    )
    return null
  }
  return only.code
}

/** Whether a subdistrict is the one that a cell names; a cell that names none leaves all. */
function isNamed(subdistrict: string, cell: string, { subdistricts }: Reading): boolean {
  return cell === '' || nameKey(subdistricts.get(subdistrict) ?? '') === nameKey(cell)
}

function readReceived(text: string, today: string, wrong: Wrong): string | null {
  const read = readReceivedDay(text)
  if (text === '') wrong('receivedOn', '请填写受理日期。')
  else if (read === null) wrong('receivedOn', `看不懂日期“${text}”，请写成 2024-01-31 的样子。`)
  else if (read > today) wrong('receivedOn', `受理日期 ${read} 还没有到。`)
  else if (read < earliestReceived(today)) wrong('receivedOn', `受理日期 ${read} 早于 24 个月，不再导入。`)
  else return read
  return null
}

function readOwnCategory(text: string, reading: Reading, wrong: Wrong): Category | null {
  const code = categoryCode(text, reading)
  const found = reading.categories.find((category) => category.code === code) ?? null
  if (text === '') wrong('category', '请填写类别。')
  else if (found === null) wrong('category', `没有“${text}”这一类，请选出它对应的类别。`)
  return found
}

function readResponsible(
  text: string,
  category: Category | null,
  { said }: Reading,
  wrong: Wrong,
): Party | null {
  if (saysNothing(text)) return category?.party ?? null
  const meant = saidParty(text, said)
  if (meant === null) {
    const titles = parties.map((each) => partyTitles[each]).join('、')
    wrong('responsible', `看不出“${text}”是哪一类责任单位：${titles}。`)
  }
  return meant === byCategory ? (category?.party ?? null) : meant
}
