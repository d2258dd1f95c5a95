import { View } from '@tarojs/components'
import { uploadVisitPhoto } from '../../../core/contract/visits'
import { UploadField } from '../../components/uploads/upload-field'
import { choosePhotos } from '../../platform/attachments/attachments'
import { useUploads } from '../../platform/attachments/use-uploads'

const mostPhotos = 6

type VisitPhotosProps = {
  application: string
  label: string
  /** Ids of the stored ones, and how many are not stored (yet). */
  onChange: (photos: string[], unfinished: number) => void
}

/** Photos of one thing that a visit looks at, uploaded one after the other. */
export function VisitPhotos({ application, label, onChange }: VisitPhotosProps) {
  const uploading = useUploads({
    ...{ endpoint: uploadVisitPhoto, application, accepts: ['jpeg', 'png'], initial: [], most: mostPhotos },
    onChange(next) {
      const photos = next.flatMap(({ file }) => file ?? [])
      onChange(photos, next.length - photos.length)
    },
  })
  return (
    <View role="group" aria-label={label}>
      <UploadField
        label="现场照片"
        uploading={uploading}
        add={choosePhotos === null ? '添加照片' : '从聊天中选择照片'}
        note={`每张不超过 10 兆，最多 ${mostPhotos} 张。`}
      />
    </View>
  )
}
