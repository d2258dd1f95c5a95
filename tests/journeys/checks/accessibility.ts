import axe from 'axe-core'
import type { Page } from 'playwright-core'

type Violation = { id: string; impact: string | null; nodes: { target: string[]; failureSummary?: string }[] }

/** What axe-core calls serious or critical, with the first place of each. */
export async function faultsInAccess(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const tool = (
      window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
    ).axe
    return (await tool.run({ resultTypes: ['violations'] })).violations
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes: [first] }) => {
      const why = first?.failureSummary?.split('\n').slice(1, 2).join('').trim() ?? ''
      return `axe ${id} at ${first?.target.join(' ')}: ${why}`
    })
}
