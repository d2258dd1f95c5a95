import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../components/button'
import { bytesWords } from '../../components/disclosure/disclosure-words'
import { type ChosenFile, chooseAttachments, choosePhotos } from '../../platform/attachments/attachments'
import type { FailureCode } from '../../platform/failure'
import { newRequestKey } from '../../platform/request-key'
import { wasCancelled } from '../../platform/was-cancelled'
import { canRetry, wordsOf } from '../../platform/words'
import { uploadPhoto } from './upload-photo'

const mostPhotos = 6

type Entry = { key: string; chosen: ChosenFile; photo: string | null; failure: FailureCode | null }

type VisitPhotosProps = {
  application: string
  label: string
  /** Ids of the stored ones, and how many are not stored (yet). */
  onChange: (photos: string[], unfinished: number) => void
}

/** Photos of one thing that a visit looks at, uploaded one after the other. */
export function VisitPhotos({ application, label, onChange }: VisitPhotosProps) {
  const [entries, setEntries] = useState<readonly Entry[]>([])
  const latest = useRef(entries)
  const queue = useRef(Promise.resolve())
  const [fault, setFault] = useState<string | null>(null)
  const room = mostPhotos - entries.length

  function change(next: readonly Entry[]) {
    latest.current = next
    setEntries(next)
    const photos = next.flatMap(({ photo }) => photo ?? [])
    onChange(photos, next.length - photos.length)
  }
  const becomes = (key: string, changed: Partial<Entry>) =>
    change(latest.current.map((each) => (each.key === key ? { ...each, ...changed } : each)))

  function send(key: string) {
    queue.current = queue.current.then(async () => {
      const entry = latest.current.find((each) => each.key === key)
      if (!entry) return
      becomes(key, { failure: null })
      const outcome = await uploadPhoto({ application, file: entry.chosen, upload: key })
      becomes(key, outcome.ok ? { photo: outcome.data.file } : { failure: outcome.failure.code })
    })
  }

  async function choose() {
    setFault(null)
    try {
      const chosen = await (choosePhotos ?? chooseAttachments)(room)
      const added = chosen.map((file) => ({ key: newRequestKey(), chosen: file, photo: null, failure: null }))
      change([...latest.current, ...added])
      for (const { key } of added) send(key)
    } catch (error) {
      if (!wasCancelled(error)) setFault('没有选到照片，请重试。')
    }
  }

  return (
    <View className="spaced" role="group" aria-label={label}>
      {entries.map(({ key, chosen, photo, failure }) => (
        <View key={key} className="row visit-photo">
          <View className="cell-words">
            {chosen.name}
            <View className="note" role="status">
              {bytesWords(chosen.bytes)}
              {photo === null && failure === null ? '，正在上传' : ''}
              {photo !== null && '，已上传'}
            </View>
            {failure && (
              <View className="field-fault" role="alert">
                {wordsOf(failure)}
              </View>
            )}
          </View>
          {failure !== null && canRetry({ code: failure, requestId: null }) && (
            <Button kind="text" onTap={() => send(key)}>
              重试
            </Button>
          )}
          <Button kind="text" onTap={() => change(latest.current.filter((each) => each.key !== key))}>
            移除
          </Button>
        </View>
      ))}
      {room > 0 && (
        <View className="button-group">
          <Button kind="plain" onTap={() => void choose()}>
            添加照片（{entries.length}/{mostPhotos}）
          </Button>
        </View>
      )}
      {fault && (
        <View className="field-fault" role="alert">
          {fault}
        </View>
      )}
    </View>
  )
}
