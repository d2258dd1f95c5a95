import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { chooseAttachments, choosePhotos } from '../../platform/attachments/attachments'
import type { Upload, useUploads } from '../../platform/attachments/use-uploads'
import { canRetry, wordsOf } from '../../platform/words'
import { Button } from '../button'
import { bytesWords } from '../disclosure/disclosure-words'
import './uploads.scss'

type UploadFieldProps = {
  label: string
  uploading: ReturnType<typeof useUploads>
  /** What the button for a file says: 添加附件. */
  add: string
  note: string
  fault?: string | null
  /** What is asked of a file under its name. */
  children?: (upload: Upload) => ReactNode
}

/** Files of a form: each with its progress, what went wrong with it, and how to try again or take it out. */
export function UploadField({ label, uploading, add, note, fault, children }: UploadFieldProps) {
  const { uploads, room, choose, retry, remove } = uploading
  const photos = choosePhotos
  const said = fault ?? uploading.fault
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      {uploads.map((upload) => (
        <View key={upload.key} className="upload">
          <Line upload={upload} onRetry={() => retry(upload.key)} onRemove={() => remove(upload.key)} />
          {children?.(upload)}
        </View>
      ))}
      {room > 0 && (
        <View className="upload-add">
          <Button kind="plain" onTap={() => void choose(chooseAttachments)}>
            {add}
          </Button>
          {photos && (
            <Button kind="plain" onTap={() => void choose(photos)}>
              拍照或从相册选择
            </Button>
          )}
        </View>
      )}
      {said && (
        <View className="field-fault" role="alert">
          {said}
        </View>
      )}
      <View className="note spaced">{note}</View>
    </View>
  )
}

type LineProps = { upload: Upload; onRetry: () => void; onRemove: () => void }

function Line({ upload: { name, bytes, progress, failure, file }, onRetry, onRemove }: LineProps) {
  return (
    <View className="row">
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
      {failure !== null && canRetry({ code: failure, requestId: null }) && (
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
