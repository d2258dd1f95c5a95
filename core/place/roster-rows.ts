import type { FieldRow } from '../import/columns'
import type { RowFault } from '../import/table'
import { type HomeUse, rosterLimits } from './home'
import { buildingKey, buildingName, roomOf, unitOf } from './home-names'
import { homeKey, type RosterBuilding, type RosterHome } from './roster'
import { type RosterKey, rosterFields } from './roster-fields'

/** A compound within the importing person's scope. */
export type KnownCompound = { code: string; name: string }

/** What a file says of one compound. With faulty rows it is not whole, and applying it would remove those homes. */
export type CompoundRoster = KnownCompound & {
  buildings: RosterBuilding[]
  households: number
  faults: number
}

export type ReadRosters = { rosters: CompoundRoster[]; faults: RowFault[] }

type Row = FieldRow<RosterKey>
type Place = { sheet: string; line: number }
type Draft = KnownCompound & {
  buildings: Map<string, { name: string; homes: RosterHome[]; places: Map<string, Place>; first: Place }>
  first: Place
  households: number
  faults: number
}

const titles = Object.fromEntries(rosterFields.map(({ key, title }) => [key, title])) as Record<
  RosterKey,
  string
>

const uses: Record<HomeUse, readonly string[]> = {
  home: ['住宅', '成套住宅', '居住', '住房', '公寓', '别墅', '普通住宅', '商品住宅'],
  shop: [
    '商铺',
    '商业',
    '店面',
    '门面',
    '网点',
    '商业服务',
    '商业用房',
    '非住宅',
    '办公',
    '物业用房',
    '底商',
  ],
  parking: ['车位', '车库', '停车位', '储藏室', '地下室', '储藏', '自行车库'],
}
const useOf = new Map(
  Object.entries(uses).flatMap(([use, words]) => words.map((word) => [word, use as HomeUse])),
)
const truths = new Map<string, boolean>([
  ...['是', '已交付', '交付', '已交', '已交房', 'Y', 'YES', '1', '√'].map((word) => [word, true] as const),
  ...['否', '未交付', '未交', '未交房', '在建', 'N', 'NO', '0', '×'].map((word) => [word, false] as const),
])

/** A compound's name as it is compared: without blanks, middle dots and the form of its brackets. */
function nameKey(name: string): string {
  return name
    .replace(/[\s·•・]/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .toLowerCase()
}

function knownByName(compounds: readonly KnownCompound[]): Map<string, KnownCompound[]> {
  const known = new Map<string, KnownCompound[]>()
  for (const compound of compounds) {
    const key = nameKey(compound.name)
    known.set(key, [...(known.get(key) ?? []), compound])
  }
  return known
}

/**
 * Reads the rows of a property register into one register a compound. Whatever is not understood is named by sheet, line and
 * column; nothing is guessed and nothing is left out in silence.
 */
export function rostersOf(rows: readonly Row[], compounds: readonly KnownCompound[]): ReadRosters {
  const faults: RowFault[] = []
  const drafts = new Map<string, Draft>()
  const byName = knownByName(compounds)
  const byCode = new Map(compounds.map((compound) => [compound.code, compound]))
  for (const row of rows) {
    const at = (key: RosterKey, why: string): RowFault => ({
      ...{ sheet: row.sheet, line: row.line, column: titles[key], why },
    })
    const compound = compoundOf(row, byName, byCode)
    if ('why' in compound) {
      faults.push(at(compound.key, compound.why))
      continue
    }
    const draft = drafts.get(compound.code) ?? newDraft(compound, row)
    drafts.set(compound.code, draft)
    const found = addRow(draft, row)
    for (const { key, why } of found) faults.push(at(key, why))
    if (found.length > 0) draft.faults += 1
  }
  for (const draft of drafts.values()) {
    const found = sizeFaults(draft)
    faults.push(...found)
    draft.faults += found.length
  }
  return { rosters: [...drafts.values()].map(finished), faults }
}

type Fault = { key: RosterKey; why: string }

function compoundOf(
  { cells }: Row,
  byName: ReadonlyMap<string, KnownCompound[]>,
  byCode: ReadonlyMap<string, KnownCompound>,
): KnownCompound | Fault {
  if (cells.code !== '') {
    const compound = byCode.get(cells.code)
    return compound ?? { key: 'code', why: `您的管理范围内没有编号为“${cells.code}”的小区` }
  }
  if (cells.compound === '') return { key: 'compound', why: '缺少小区名称' }
  const [compound, ...others] = byName.get(nameKey(cells.compound)) ?? []
  if (compound === undefined) {
    return byCode.get(cells.compound) ?? { key: 'compound', why: `您的管理范围内没有“${cells.compound}”` }
  }
  if (others.length === 0) return compound
  const codes = [compound, ...others].map(({ code }) => code).join('、')
  return {
    key: 'compound',
    why: `有 ${others.length + 1} 个小区都叫“${cells.compound}”，请在“小区编号”一列写明是哪一个（${codes}）`,
  }
}

function newDraft({ code, name }: KnownCompound, { sheet, line }: Row): Draft {
  return { code, name, buildings: new Map(), first: { sheet, line }, households: 0, faults: 0 }
}

/** Puts a row into the compound's register, or says what is wrong with it. */
function addRow(draft: Draft, { sheet, line, cells }: Row): Fault[] {
  const faults: Fault[] = []
  const key = buildingKey(cells.building)
  if (key === '') faults.push({ key: 'building', why: '缺少楼栋' })
  else if (cells.building.length > 20) faults.push({ key: 'building', why: '楼栋超过 20 个字' })
  const unit = unitOf(cells.unit)
  if (unit.length > 8) faults.push({ key: 'unit', why: '单元超过 8 个字' })
  const room = roomOf(cells.room)
  if (room === '') faults.push({ key: 'room', why: '缺少室号' })
  else if (room.length > 12) faults.push({ key: 'room', why: '室号超过 12 个字' })
  const use = cells.use === '' ? null : useOf.get(cells.use)
  if (use === undefined) faults.push({ key: 'use', why: `不认识用途“${cells.use}”，请写住宅、商铺或车位` })
  const delivered = cells.delivered === '' ? null : truths.get(cells.delivered.toUpperCase())
  if (delivered === undefined) {
    faults.push({ key: 'delivered', why: `不认识“${cells.delivered}”，请写是或否` })
  }
  if (faults.length > 0 || use === undefined || delivered === undefined) return faults

  const place = { sheet, line }
  let building = draft.buildings.get(key)
  if (building === undefined) {
    building = { name: buildingName(cells.building), homes: [], places: new Map(), first: place }
    draft.buildings.set(key, building)
  }
  const home = { unit, room, use, delivered }
  const earlier = building.places.get(homeKey(home))
  if (earlier !== undefined) {
    const where =
      earlier.sheet === sheet ? `第 ${earlier.line} 行` : `“${earlier.sheet}”第 ${earlier.line} 行`
    return [{ key: 'room', why: `与${where}是同一户` }]
  }
  building.places.set(homeKey(home), place)
  building.homes.push(home)
  draft.households += 1
  return []
}

/** Sizes that no compound has, so that a wrong column is noticed. */
function sizeFaults(draft: Draft): RowFault[] {
  const { householdsABuilding, householdsACompound, buildingsACompound } = rosterLimits
  const faults: RowFault[] = []
  for (const { name, homes, first } of draft.buildings.values()) {
    if (homes.length <= householdsABuilding) continue
    const why = `“${draft.name}”${name}有 ${homes.length} 户，一栋楼最多 ${householdsABuilding} 户，请核对楼栋一列`
    faults.push({ ...first, column: titles.building, why })
  }
  const buildings = draft.buildings.size
  if (buildings > buildingsACompound || draft.households > householdsACompound) {
    const why = `“${draft.name}”有 ${buildings} 栋 ${draft.households} 户，多于一个小区可能有的，请核对小区和楼栋两列`
    faults.push({ ...draft.first, column: titles.compound, why })
  }
  return faults
}

function finished({ code, name, buildings, households, faults }: Draft): CompoundRoster {
  return {
    ...{ code, name, households, faults },
    buildings: [...buildings.values()].map(({ name, homes }) => ({ name, homes })),
  }
}
