/** A town of the real list that has no residents' committee yet. */
export const town = { district: '赣榆区', name: '海头镇' } as const
export const committee = '海州湾社区居委会'

/** Compounds that the journey registers; invented. */
export const compounds = { garden: '春晓花园', court: '望海家园', village: '朝阳新村' } as const

type Row = readonly (string | number)[]

/** The bureau's table of compounds: three that are right, and one whose town does not exist. */
export const compoundTable: readonly Row[] = [
  ['赣榆区住宅小区登记表'],
  ['小区名称', '区县', '街道（乡镇）', '居委会', '物业服务形式', '物业公司', '进驻日期', '业委会', '户数'],
  [
    compounds.garden,
    town.district,
    town.name,
    committee,
    '企业',
    '海头和顺物业服务有限公司',
    '2024-03-01',
    '业委会',
    24,
  ],
  [
    compounds.court,
    town.district,
    town.name,
    committee,
    '企业',
    '海头和顺物业服务有限公司',
    '2025-01-01',
    '无',
    8,
  ],
  ['海望小区', town.district, '海望镇', '', '社区托管', '', '', '无', 40],
  [compounds.village, town.district, town.name, committee, '社区托管', '', '', '无', 18],
]

/** Rooms of a building: units × floors × two doors. */
function rooms(
  compound: string,
  building: string,
  { units, floors }: { units: number; floors: number },
): Row[] {
  const counted = (most: number) => Array.from({ length: most }, (_, index) => index + 1)
  return counted(units).flatMap((unit) =>
    counted(floors).flatMap((floor) =>
      [1, 2].map((door) => [compound, building, `${unit}单元`, `${floor}0${door}`, '住宅', '是']),
    ),
  )
}

/** The property register of all three, with a shop that counts for nothing. */
export const rosterTable: readonly Row[] = [
  ['小区', '楼栋', '单元', '室号', '用途', '交付'],
  ...rooms(compounds.garden, '1幢', { units: 2, floors: 3 }),
  ...rooms(compounds.garden, '2幢', { units: 2, floors: 3 }),
  [compounds.garden, '2幢', '', '商铺1', '商铺', '是'],
  ...rooms(compounds.court, '1幢', { units: 1, floors: 4 }),
  ...rooms(compounds.village, '1幢', { units: 1, floors: 3 }),
]

/** What is generated beside it: one more building, of two units, three floors and two doors a floor. */
export const generated = { building: '2', units: '2', floors: '3', rooms: '2' } as const

/** Households of each compound that count. */
export const households = { garden: 24, court: 8, village: 18 } as const
