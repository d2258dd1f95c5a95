import type { PhotoState } from '../../../core/complaint/photo-rules'
import type { FailureCode, Outcome } from '../../platform/failure'
import type { Camera, Picked } from '../../platform/photos/camera'
import { preparePhoto } from '../../platform/photos/prepare-photo'
import { newRequestKey } from '../../platform/request-key'

/** A photo of a form: on its way, uploaded (then it has an id), or failed. */
export type PhotoEntry = {
  key: string
  /** Null: one of a draft that was begun before the app was opened. */
  picked: Picked | null
  stage: 'waiting' | 'uploading' | 'uploaded' | 'failed'
  photo: string | null
  /** Null where it is not known: the state of a draft's photos is told once they are sent. */
  state: PhotoState | null
  failure: FailureCode | null
}

type Uploaded = { photo: string; state: PhotoState }

type Settings = {
  initial: readonly string[]
  camera: Pick<Camera, 'encode' | 'forget'>
  upload: (content: string, requestKey: string) => Promise<Outcome<Uploaded>>
  onChange: (entries: readonly PhotoEntry[]) => void
}

/** What was picked since the app was opened, by the photo that came of it: a draft that is opened again shows it. */
const pickedBefore = new Map<string, Picked>()

function draftEntry(photo: string): PhotoEntry {
  const picked = pickedBefore.get(photo) ?? null
  return { key: photo, picked, stage: 'uploaded', photo, state: null, failure: null }
}

/** The photos of a form, uploaded one after the other as soon as they are picked. */
export function openPhotoQueue({ initial, camera, upload, onChange }: Settings) {
  let entries: readonly PhotoEntry[] = initial.map(draftEntry)
  let last = Promise.resolve()

  function change(next: readonly PhotoEntry[]): void {
    entries = next
    onChange(next)
  }

  function becomes(key: string, changed: Partial<PhotoEntry>): void {
    change(entries.map((entry) => (entry.key === key ? { ...entry, ...changed } : entry)))
  }

  /** The entry's key is its request's: repeated after a failure, it is the same photo. */
  async function send(key: string): Promise<void> {
    const picked = entries.find((each) => each.key === key && each.stage === 'waiting')?.picked
    if (picked == null) return
    becomes(key, { stage: 'uploading' })
    const prepared = await preparePhoto(picked, camera)
    if (typeof prepared === 'string') return becomes(key, { stage: 'failed', failure: prepared })
    const outcome = await upload(prepared.content, key)
    if (!outcome.ok) return becomes(key, { stage: 'failed', failure: outcome.failure.code })
    const { photo, state } = outcome.data
    pickedBefore.set(photo, picked)
    becomes(key, { stage: 'uploaded', photo, state })
  }

  /** Resolves when all that was added so far has been sent or has failed. */
  function enqueue(keys: readonly string[]): Promise<void> {
    for (const key of keys) last = last.then(() => send(key))
    return last
  }

  return {
    entries: () => entries,
    add(picked: readonly Picked[]): Promise<void> {
      const added = picked.map((each): PhotoEntry => {
        return { ...draftEntry(newRequestKey()), picked: each, stage: 'waiting', photo: null }
      })
      change([...entries, ...added])
      return enqueue(added.map(({ key }) => key))
    },
    retry(key: string): Promise<void> {
      becomes(key, { stage: 'waiting', failure: null })
      return enqueue([key])
    },
    /** One that is being uploaded is uploaded all the same, and removed by the clock. */
    remove(key: string): void {
      const gone = entries.find((entry) => entry.key === key)
      if (gone?.picked) camera.forget(gone.picked)
      change(entries.filter((entry) => entry.key !== key))
    },
  }
}

/** Whether the photo is still to be uploaded. */
export const isOnItsWay = ({ stage }: PhotoEntry) => stage === 'waiting' || stage === 'uploading'
