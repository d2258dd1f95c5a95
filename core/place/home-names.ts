import { cellText } from '../import/cell-text'

const digits = '零一二三四五六七八九'

/** A number below a hundred in Chinese characters: 三, 十二, 二十, 三十五. Null if it is none. */
function chineseNumber(text: string): number | null {
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (text === '' || parts === null) return null
  const [, tens = '', ten, ones = ''] = parts
  if (ten === undefined) return ones === '' ? digits.indexOf(tens) : null
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + Math.max(0, digits.indexOf(ones))
}

/** A name without blanks; a number loses its leading zeros, in Chinese characters it becomes digits. */
function plain(text: string, suffix: RegExp): string {
  const bare = cellText(text).replace(/ /g, '').toUpperCase().replace(suffix, '')
  const number = chineseNumber(bare)
  if (number !== null) return String(number)
  return /^\d+$/.test(bare) ? bare.replace(/^0+(?=\d)/, '') : bare
}

/** What a building is known by, however it is written: 1号楼, 1幢, 1栋, 01# and 一号楼 are all `1`. Empty if it is nothing. */
export function buildingKey(text: string): string {
  return plain(text.replace(/＃/g, '#'), /[#号幢栋座楼]+$/)
}

/** A new building's name: as it was written, a bare number as 3幢. */
export function buildingName(text: string): string {
  const written = cellText(text).replace(/ /g, '')
  return /^\d+$/.test(written) ? `${buildingKey(written)}幢` : written
}

/** 单元: `1` for 1单元, 一单元 and 01; empty where a building has none. */
export function unitOf(text: string): string {
  const unit = plain(text, /(单元|门洞|门|梯)+$/)
  return /^([-—/\\]+|无)$/.test(unit) ? '' : unit
}

/** 室号: `502` for 502室 and 0502; empty if there is none. */
export function roomOf(text: string): string {
  const room = plain(text, /[室号房]+$/)
  return /^([-—/\\]+|无)$/.test(room) ? '' : room
}

/** 房号 as people write it: 3幢1单元502室. */
export function homeLabel(building: string, { unit, room }: { unit: string; room: string }): string {
  const unitWords = unit === '' ? '' : `${unit}单元`
  return `${building}${unitWords}${room}${/[\dA-Z]$/.test(room) ? '室' : ''}`
}
