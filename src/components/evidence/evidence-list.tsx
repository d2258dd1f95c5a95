import { View } from '@tarojs/components'
import type { EvidenceView } from '../../../core/contract/applications'
import { FileList } from '../disclosure/file-list'
import { evidenceWords } from './evidence-words'

/** Files of evidence: what each is, and of a photo when it was taken. */
export function EvidenceList({ files, label }: { files: readonly EvidenceView[]; label: string }) {
  const named = files.map((each) => ({ ...each, name: evidenceWords(each) }))
  const pictures = named.filter(({ type }) => type !== 'pdf')
  return (
    <>
      <FileList files={named} label={label} />
      {pictures.map(({ file, name }, index) => (
        <View key={file} className="note">
          照片 {index + 1}：{name}
        </View>
      ))}
    </>
  )
}
