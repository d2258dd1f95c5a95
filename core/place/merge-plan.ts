import type { Compound } from '../record/compounds'
import type { Building, Section } from './compound'

/** The code that a building or section of a merged compound has in the one that takes it in: never one that is there. */
export function mergedCode(from: string, code: string): string {
  return `${from}~${code}`
}

/**
 * What a compound is after it has taken another one in: the other's sections and buildings stand behind its own, under codes
 * that begin with the other's, in sections that bear its name. The registers add up where both are known.
 */
export function mergedInto(
  into: Compound,
  from: Compound,
): Pick<Compound, 'sections' | 'buildings' | 'register'> {
  const loose = from.buildings.some(({ section }) => section === undefined)
  const sections: Section[] = from.sections.map(({ code, name }) => ({
    code: mergedCode(from._id, code),
    name: `${from.name} ${name}`,
  }))
  const buildings: Building[] = from.buildings.map((building) => ({
    ...building,
    code: mergedCode(from._id, building.code),
    section: building.section === undefined ? from._id : mergedCode(from._id, building.section),
  }))
  return {
    sections: [...into.sections, ...sections, ...(loose ? [{ code: from._id, name: from.name }] : [])],
    buildings: [...into.buildings, ...buildings],
    register: into.register === null || from.register === null ? null : into.register + from.register,
  }
}
