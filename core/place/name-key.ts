import { cellText } from '../import/cell-text'

/** A name as it is compared: without blanks, full-width letters and brackets made ordinary, the middle dot one of its kinds. */
export function nameKey(name: string): string {
  return cellText(name)
    .replace(/\s/g, '')
    .replace(/[（【［]/g, '(')
    .replace(/[）】］]/g, ')')
    .replace(/[•・‧∙⋅]/g, '·')
    .toLowerCase()
}

/** What a committee's name may end with without being another name. */
const committeeEndings = /(社区|村)?(居民委员会|居委会|居委员|居民委|村民委员会|村委会|社区)?$/

/** A residents' committee's name without what is written sometimes and sometimes not: 东园社区居委会 is 东园. */
export function committeeKey(name: string): string {
  const key = nameKey(name)
  return key.replace(committeeEndings, '') || key
}
