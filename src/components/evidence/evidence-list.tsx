import type { EvidenceView } from '../../../core/contract/applications'
import { evidenceTitles } from '../../../core/selection/evidence'
import { FileList } from '../disclosure/file-list'

/** Files of evidence: what each is, and of a photo when it was taken. */
export function EvidenceList({ files, label }: { files: readonly EvidenceView[]; label: string }) {
  const named = files.map((each) => {
    const day = each.day === null ? '' : `，${each.day}`
    return { ...each, name: `${evidenceTitles[each.kind]}${day}：${each.name}` }
  })
  const photos = named.filter(({ type }) => type !== 'pdf')
  const days = photos.flatMap(({ day }) => day ?? [])
  return <FileList files={named} label={days.length === 0 ? label : `${label}，拍摄于 ${days.join('、')}`} />
}
