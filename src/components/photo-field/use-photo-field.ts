import { useRef, useState } from 'react'
import type { PhotoUse } from '../../../core/complaint/photo-rules'
import { uploadPhoto } from '../../../core/contract/photos'
import { callEndpoint } from '../../platform/call'
import { camera } from '../../platform/photos/camera'
import { openPhotoQueue } from './photo-queue'

/** What a field holds: ids for the draft, and how many photos are not uploaded (yet). */
export type KeptPhotos = { photos: string[]; unfinished: number }

type Settings = { use: PhotoUse; initial: readonly string[]; onChange: (kept: KeptPhotos) => void }

/** The photos of a form and what can be done with them; the form is told of every change. */
export function usePhotoField(settings: Settings) {
  const latest = useRef(settings)
  latest.current = settings
  const [queue] = useState(() =>
    openPhotoQueue({
      initial: settings.initial,
      camera,
      upload: (content, requestKey) =>
        callEndpoint(uploadPhoto, { use: latest.current.use, content }, { requestKey }),
      onChange(changed) {
        setEntries(changed)
        const photos = changed.flatMap(({ photo }) => photo ?? [])
        latest.current.onChange({ photos, unfinished: changed.length - photos.length })
      },
    }),
  )
  const [entries, setEntries] = useState(queue.entries)
  return { ...queue, entries }
}
