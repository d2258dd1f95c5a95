import { saveSections } from '../../core/contract/compounds'
import { nameKey } from '../../core/place/name-key'
import { handle } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { changeCompound } from './change-compound'

export const saveSectionsHandler = handle(saveSections, async (input, call) => {
  const codes = new Set(input.sections.map(({ code }) => code))
  const names = new Set(input.sections.map(({ name }) => nameKey(name)))
  if (codes.size < input.sections.length) throw new Refusal('invalid_input')
  if (names.size < input.sections.length) throw new Refusal('name_taken')
  const sectionOf = new Map(input.buildings.map(({ code, section }) => [code, section]))
  if ([...sectionOf.values()].some((section) => !codes.has(section))) throw new Refusal('invalid_input')
  return changeCompound(
    input.compound,
    (present) => {
      const known = new Set(present.buildings.map(({ code }) => code))
      if ([...sectionOf.keys()].some((code) => !known.has(code))) throw new Refusal('unknown_building')
      const buildings = present.buildings.map(({ section: _, ...building }) => {
        const section = sectionOf.get(building.code)
        return section === undefined ? building : { ...building, section }
      })
      const said = (sections: readonly { name: string }[]) => ({
        sections: sections.map(({ name }) => name).join('、'),
      })
      return {
        change: { sections: input.sections, buildings },
        action: 'sectionsSaved',
        before: said(present.sections),
        after: said(input.sections),
      }
    },
    call,
  )
})
