import { useRef, useState } from 'react'
import type { FailureCode } from '../failure'
import { newRequestKey } from '../request-key'
import { wasCancelled } from '../was-cancelled'
import type { ChooseAttachments, ChosenFile } from './attachments'
import { type Destination, uploadFile } from './upload-file'

/** A file of a form: stored already, on its way, or refused. */
export type Upload = {
  key: string
  name: string
  bytes: number
  /** Null until it is stored. */
  file: string | null
  chosen: ChosenFile | null
  progress: string
  failure: FailureCode | null
}

type Uploading = Destination & {
  /** Files that are stored; read once. */
  initial: readonly { file: string; name: string; bytes: number }[]
  most: number
  onChange?: (uploads: readonly Upload[]) => void
}

/** Files chosen, looked at and uploaded one after the other. */
export function useUploads({ initial, most, onChange, ...destination }: Uploading) {
  const [uploads, setUploads] = useState<readonly Upload[]>(() =>
    initial.map(({ file, name, bytes }) => ({
      ...{ key: file, file, name, bytes, chosen: null, progress: '', failure: null },
    })),
  )
  const latest = useRef(uploads)
  const queue = useRef(Promise.resolve())
  const [fault, setFault] = useState<string | null>(null)
  const room = most - uploads.length

  function change(next: readonly Upload[]) {
    latest.current = next
    setUploads(next)
    onChange?.(next)
  }
  const becomes = (key: string, changed: Partial<Upload>) =>
    change(latest.current.map((each) => (each.key === key ? { ...each, ...changed } : each)))

  function send(key: string) {
    queue.current = queue.current.then(async () => {
      const chosen = latest.current.find((each) => each.key === key)?.chosen
      if (!chosen) return
      const outcome = await uploadFile(destination, { file: chosen, upload: key }, (sent, parts) =>
        becomes(key, { failure: null, progress: parts === 1 ? '正在上传' : `正在上传，${sent}/${parts}` }),
      )
      if (outcome.ok) becomes(key, { file: outcome.data.file, progress: '' })
      else becomes(key, { failure: outcome.failure.code, progress: '' })
    })
  }

  async function choose(from: ChooseAttachments) {
    setFault(null)
    try {
      const chosen = (await from(room)).map((file): Upload => {
        const waiting = { file: null, chosen: file, progress: '等待上传', failure: null }
        return { ...file, key: newRequestKey(), ...waiting }
      })
      change([...latest.current, ...chosen])
      for (const { key } of chosen) send(key)
    } catch (error) {
      if (!wasCancelled(error)) setFault('没有选到文件，请重试。')
    }
  }
  return {
    ...{ uploads, room, fault, choose, retry: send },
    remove: (key: string) => change(latest.current.filter((each) => each.key !== key)),
  }
}
