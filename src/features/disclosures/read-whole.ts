import { readDisclosure } from '../../../core/contract/disclosures'
import type { InputOf } from '../../../core/contract/endpoint'
import { type DisclosureContent, rowsOf } from '../../../core/disclosure/content'
import { callEndpoint } from '../../platform/call'
import type { Failure, Outcome } from '../../platform/failure'
import type { ReadDisclosure } from './use-rows'

type Asked = Omit<InputOf<typeof readDisclosure>, 'from'>

/** A version with all its rows: a page after the other, of the version that the first one was of. */
export async function readWhole(asked: Asked): Promise<Outcome<ReadDisclosure>> {
  const first = await callEndpoint(readDisclosure, asked)
  if (!first.ok) return first
  const rows = [...rowsOf(first.data.content)]
  while (rows.length < first.data.rows) {
    const page = await callEndpoint(readDisclosure, {
      ...asked,
      version: first.data.version,
      from: rows.length,
    })
    if (!page.ok) return page
    const more = rowsOf(page.data.content)
    if (more.length === 0) break
    rows.push(...more)
  }
  const content = { ...first.data.content, ...(first.data.rows > 0 && { rows }) } as DisclosureContent
  return { ok: true, data: { ...first.data, content } }
}

/** Several disclosures whole, one after the other; the first failure is the failure of all. */
export async function readAllWhole(
  asked: readonly Asked[],
): Promise<ReadDisclosure[] | { failure: Failure }> {
  const read: ReadDisclosure[] = []
  for (const each of asked) {
    const outcome = await readWhole(each)
    if (!outcome.ok) return { failure: outcome.failure }
    read.push(outcome.data)
  }
  return read
}
