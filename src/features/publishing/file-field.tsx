import { uploadDisclosureFile } from '../../../core/contract/disclosure-publishing'
import { mostFiles } from '../../../core/disclosure/attachment'
import { UploadField } from '../../components/uploads/upload-field'
import { useUploads } from '../../platform/attachments/use-uploads'

type Stored = { file: string; name: string; bytes: number }

type FileFieldProps = {
  compound: string
  /** Files that the draft has; read once. */
  initial: readonly Stored[]
  /** Ids of the stored ones, and how many are not stored (yet). */
  onChange: (files: string[], unfinished: number) => void
}

/** Attachments: chosen, looked at and uploaded one after the other. */
export function FileField({ compound, initial, onChange }: FileFieldProps) {
  const uploading = useUploads({
    ...{ endpoint: uploadDisclosureFile, compound, initial, most: mostFiles },
    onChange(next) {
      const files = next.flatMap(({ file }) => file ?? [])
      onChange(files, next.length - files.length)
    },
  })
  return (
    <UploadField
      label="附件（可不传）"
      add="添加附件"
      uploading={uploading}
      note={`PDF 文件或照片，每个不超过 10 兆，最多 ${mostFiles} 个。照片会去掉拍摄位置和时间。请遮住身份证号、银行账号等个人信息。`}
    />
  )
}
