import { saveDisclosureDraft } from '../../../core/contract/disclosure-publishing'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import type { DraftPlace } from './draft'
import type { TypedForm } from './typed'

type SaveDraftProps = {
  place: DraftPlace
  typed: TypedForm
  files: readonly string[]
  revision: number
  onSaved: (revision: number) => void
  /** Somebody of the office has saved meanwhile: theirs is read, and what is typed here is given up. */
  onAgain: () => void
}

/** Keeps what has been begun for everybody of the office; nothing of it is public. */
export function SaveDraft({ place, typed, files, revision, onSaved, onAgain }: SaveDraftProps) {
  const { write, busy, failure } = useWrite(saveDisclosureDraft)
  async function save() {
    const saved = await write({ ...place, revision, form: JSON.stringify(typed), files: [...files] })
    if (saved === null) return
    say('草稿已保存，本单位的同事也可以接着填写。')
    onSaved(saved.revision)
  }
  return (
    <>
      <FailureNotice failure={failure} />
      {failure?.code === 'disclosure_changed' && (
        <Button kind="danger" onTap={onAgain}>
          放弃这里的修改，打开最新的草稿
        </Button>
      )}
      <Button kind="plain" busy={busy} onTap={() => void save()}>
        保存草稿
      </Button>
    </>
  )
}
