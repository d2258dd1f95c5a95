import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { faultsOnPaper, pagesOf } from '../slips/read-sheet'
import type { Visitor } from '../stage/visitor'

/** Holds what the page prints against its paper: nothing cut, nothing beside the sheets, no page more or less. */
export async function checkPaper(visitor: Visitor, sheets: { name: string; pages: number }): Promise<void> {
  const { stage, page } = visitor
  for (const fault of await faultsOnPaper(visitor, '.print-sheet')) stage.faults.add(fault)
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const pages = pagesOf(pdf)
  if (pages !== sheets.pages) stage.faults.add(`${sheets.name} is printed on ${pages} pages`)
  if (stage.shots) await writeFile(join(stage.shots, `${sheets.name}.pdf`), pdf)
}
