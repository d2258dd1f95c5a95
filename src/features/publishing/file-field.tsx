import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { mostFiles } from '../../../core/disclosure/attachment'
import { Button } from '../../components/button'
import { bytesWords } from '../../components/disclosure/disclosure-words'
import {
  type ChooseAttachments,
  type ChosenFile,
  chooseAttachments,
  choosePhotos,
} from '../../platform/attachments/attachments'
import type { FailureCode } from '../../platform/failure'
import { newRequestKey } from '../../platform/request-key'
import { wasCancelled } from '../../platform/was-cancelled'
import { canRetry, wordsOf } from '../../platform/words'
import { uploadFile } from './upload-file'

/** A file of the form: stored already, on its way, or refused. */
type Entry = {
  key: string
  name: string
  bytes: number
  /** Null until it is stored. */
  file: string | null
  chosen: ChosenFile | null
  progress: string
  failure: FailureCode | null
}

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
  const [entries, setEntries] = useState<readonly Entry[]>(() =>
    initial.map((stored) => ({ ...stored, key: stored.file, chosen: null, progress: '', failure: null })),
  )
  const latest = useRef(entries)
  const queue = useRef(Promise.resolve())
  const [fault, setFault] = useState<string | null>(null)
  const room = mostFiles - entries.length
  const photos = choosePhotos

  function change(next: readonly Entry[]) {
    latest.current = next
    setEntries(next)
    const files = next.flatMap(({ file }) => file ?? [])
    onChange(files, next.length - files.length)
  }
  const becomes = (key: string, changed: Partial<Entry>) =>
    change(latest.current.map((each) => (each.key === key ? { ...each, ...changed } : each)))

  function send(key: string) {
    queue.current = queue.current.then(async () => {
      const chosen = latest.current.find((each) => each.key === key)?.chosen
      if (!chosen) return
      const outcome = await uploadFile({ compound, file: chosen, upload: key }, (sent, parts) =>
        becomes(key, { failure: null, progress: parts === 1 ? '正在上传' : `正在上传，${sent}/${parts}` }),
      )
      if (outcome.ok) becomes(key, { file: outcome.data.file, progress: '' })
      else becomes(key, { failure: outcome.failure.code, progress: '' })
    })
  }

  async function choose(from: ChooseAttachments) {
    setFault(null)
    try {
      const chosen = (await from(room)).map((file): Entry => {
        return {
          ...file,
          key: newRequestKey(),
          file: null,
          chosen: file,
          progress: '等待上传',
          failure: null,
        }
      })
      change([...latest.current, ...chosen])
      for (const { key } of chosen) send(key)
    } catch (error) {
      if (!wasCancelled(error)) setFault('没有选到文件，请重试。')
    }
  }

  return (
    <View className="field">
      <View className="field-label">附件（可不传）</View>
      {entries.map((entry) => (
        <Attached
          key={entry.key}
          entry={entry}
          onRetry={() => send(entry.key)}
          onRemove={() => change(latest.current.filter(({ key }) => key !== entry.key))}
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

function Attached({ entry, onRetry, onRemove }: { entry: Entry; onRetry: () => void; onRemove: () => void }) {
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
