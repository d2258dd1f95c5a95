import { readFileSync } from 'node:fs'

/** How often each level occurs at one landlord of the published survey: levels 1 (very dissatisfied) … 5. */
export type SatisfactionProfile = readonly [number, number, number, number, number]

/** The five-level distributions of all landlords in the published data set (see SOURCES.md). */
export function readSatisfactionProfiles(): SatisfactionProfile[] {
  const lines = readFileSync(new URL('./tsm-2025.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const columns = splitLine(lines[0] ?? '')
  const at = (cells: readonly string[], column: string) => Number(cells[columns.indexOf(column)])
  return lines.slice(1).map((line) => {
    const cells = splitLine(line)
    return [at(cells, 'vd'), at(cells, 'fd'), at(cells, 'neither'), at(cells, 'fs'), at(cells, 'vs')]
  })
}

/** Cells of a line; a landlord's name may be quoted and hold commas. */
function splitLine(line: string): string[] {
  return [...line.trim().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}
