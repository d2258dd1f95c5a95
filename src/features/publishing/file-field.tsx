import { View } from '@tarojs/components'
import { uploadDisclosureFile } from '../../../core/contract/disclosure-publishing'
import { mostFiles } from '../../../core/disclosure/attachment'
import { Button } from '../../components/button'
import { bytesWords } from '../../components/disclosure/disclosure-words'
import { chooseAttachments, choosePhotos } from '../../platform/attachments/attachments'
import { type Upload, useUploads } from '../../platform/attachments/use-uploads'
import { canRetry, wordsOf } from '../../platform/words'

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
  const photos = choosePhotos
  const { uploads, room, fault, choose, retry, remove } = useUploads({
    ...{ endpoint: uploadDisclosureFile, compound, initial, most: mostFiles },
    onChange(next) {
      const files = next.flatMap(({ file }) => file ?? [])
      onChange(files, next.length - files.length)
    },
  })
  return (
    <View className="field">
      <View className="field-label">附件（可不传）</View>
      {uploads.map((entry) => (
        <Attached
          key={entry.key}
          entry={entry}
          onRetry={() => retry(entry.key)}
          onRemove={() => remove(entry.key)}
        />
      ))}
      {room > 0 && (
        <View className="publishing-add">
          <Button kind="plain" onTap={() => void choose(chooseAttachments)}>
            添加附件
          </Button>
          {photos && (
            <Button kind="plain" onTap={() => void choose(photos)}>
              拍照或从相册选择
            </Button>
          )}
        </View>
      )}
      {fault && (
        <View className="field-fault" role="alert">
          {fault}
        </View>
      )}
      <View className="note spaced">
        PDF 文件或照片，每个不超过 10 兆，最多 {mostFiles}{' '}
        个。照片会去掉拍摄位置和时间。请遮住身份证号、银行账号等个人信息。
      </View>
    </View>
  )
}

function Attached({
  entry,
  onRetry,
  onRemove,
}: {
  entry: Upload
  onRetry: () => void
  onRemove: () => void
}) {
  const { name, bytes, progress, failure, file } = entry
  const retries = failure !== null && canRetry({ code: failure, requestId: null })
  return (
    <View className="publishing-file">
      <View className="cell-words">
        {name}
        <View className="note" role="status">
          {bytesWords(bytes)}
          {file === null && failure === null && `，${progress}`}
        </View>
        {failure && (
          <View className="field-fault" role="alert">
            {wordsOf(failure)}
          </View>
        )}
      </View>
      {retries && (
        <Button kind="text" onTap={onRetry}>
          重试
        </Button>
      )}
      <Button kind="text" onTap={onRemove}>
        移除
      </Button>
    </View>
  )
}
