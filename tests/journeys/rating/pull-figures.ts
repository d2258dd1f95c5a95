import { isDeepStrictEqual } from 'node:util'
import type { CityTableRow } from '../../../core/contract/figures'
import { look } from '../checks/look'
import type { Visitor } from '../stage/visitor'
import { download } from './city-table'

/** The bureau makes a key, and sees it this once. */
export async function createKey(visitor: Visitor, title: string): Promise<string> {
  await visitor.open('/packages/bureau/api-keys/index')
  await visitor.find('textbox', '用途').fill(title)
  await visitor.press('新建')
  await visitor.see('密钥只显示这一次，系统不保存原文。请立即复制并妥善保管。')
  await look(visitor, 'key-made', 'desktop')
  const key = await visitor.page.locator('.key-text').innerText()
  await visitor.press('我已保存')
  return key
}

/** A script with the key, outside of any browser: the same figures as the table's, in JSON and as CSV. */
export async function pullFigures(
  visitor: Visitor,
  key: string,
  rows: readonly CityTableRow[],
): Promise<void> {
  const fault = visitor.stage.faults.add
  const { address } = visitor.stage.cloud
  const get = async (query: string) => {
    const headers = { authorization: `Bearer ${key}` }
    const answer = await fetch(`${address}/open/v1/scorecards?period=2026H2${query}`, { headers })
    if (!answer.ok) throw new Error(`the pull was refused: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const inOrder = [...rows].sort((a, b) => (a.compound < b.compound ? -1 : 1))
  const pulled: CityTableRow[] = []
  for (let next: string | null = ''; next !== null; ) {
    const page = await (await get(`&limit=50${next ? `&cursor=${encodeURIComponent(next)}` : ''}`)).json()
    pulled.push(...page.scorecards)
    next = page.next
  }
  if (!isDeepStrictEqual(pulled, inOrder)) fault('the pull in JSON gives other figures than the table')
  const lines = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n').sort()
  const asCsv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await (await get('&format=csv')).arrayBuffer(),
  )
  if (!asCsv.startsWith('\uFEFF')) fault('the pull as CSV has no byte-order mark')
  await visitor.open('/packages/bureau/table/index')
  await visitor.see('下载表格（CSV）')
  const downloaded = lines(await download(visitor))
  const other = lines(asCsv).find((line, index) => line !== downloaded[index])
  if (other !== undefined || downloaded.length !== rows.length + 1) {
    fault(`the pull as CSV gives other figures than the download: ${other}; ${downloaded.length} lines`)
  }
}

/** A revoked key reads nothing from then on. */
export async function revokeKey(visitor: Visitor, key: string, title: string): Promise<void> {
  await visitor.open('/packages/bureau/api-keys/index')
  await visitor.see(title)
  await visitor.press('作废')
  await visitor.see(`作废“${title}”？`)
  await look(visitor, 'key-revoke-asked', 'desktop')
  await visitor.page.getByRole('dialog').getByRole('button', { name: '作废', exact: true }).click()
  await visitor.see('密钥已作废。')
  const headers = { authorization: `Bearer ${key}` }
  const { status } = await fetch(`${visitor.stage.cloud.address}/open/v1/periods`, { headers })
  if (status !== 401) visitor.stage.faults.add(`a revoked key is answered with ${status}`)
}
