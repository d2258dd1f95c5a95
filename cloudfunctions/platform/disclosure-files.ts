import type { FileView } from '../../core/contract/disclosures'
import type { VersionFile } from '../../core/record/disclosure-versions'
import { linksTo } from './storage'

/** How long a link works: as long as somebody looks at a page. */
const linkSeconds = 600

/** Files with links, in their order; one call however many. */
export async function fileViews(files: readonly VersionFile[]): Promise<FileView[]> {
  const links = await linksTo([...new Set(files.map(({ fileId }) => fileId))], linkSeconds)
  return files.map(({ fileId, file, name, type, bytes }) => {
    return { file, name, type, bytes, url: links.get(fileId) ?? null }
  })
}
