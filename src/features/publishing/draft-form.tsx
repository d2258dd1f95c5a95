import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../components/button'
import { LedgerFacts } from '../../components/disclosure/content-facts'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import type { DraftPlace, ReadDraft } from './draft'
import { FileField } from './file-field'
import { FormCard, faultOf } from './form-card'
import { formFields } from './form-fields'
import { LedgerImport } from './ledger-import'
import { PublishSheet, type Ready } from './publish-sheet'
import { Published } from './published'
import { type FormFault, readForm, typedTotals } from './read-form'
import { RowsEditor } from './rows-editor'
import { SaveDraft } from './save-draft'
import { emptyForm, formOf, readDraft, type TypedForm } from './typed'
import { useForm } from './use-form'

type DraftFormProps = { found: ReadDraft; place: DraftPlace; onAgain: () => void }

const stillUploading: FormFault = {
  ...{ field: null, row: null },
  words: '还有附件没有上传好，请稍候，或移除后再发布。',
}

/** The form of a kind: fields, rows, text and files; then a draft or a publication comes of it. */
export function DraftForm({ found, place, onAgain }: DraftFormProps) {
  // What is published later than the page was opened is not what was looked at here: it is refused, not passed over.
  const [read] = useState(found)
  const { kind, published, before } = read
  const { fields, rows, note } = formFields[kind.form]
  const isLedger = kind.form === 'ledger'
  const form = useForm(() => firstForm(read))
  const { typed, faults, turn } = form
  const attached = useRef(draftFiles(read))
  const [files, setFiles] = useState({ ids: attached.current.map(({ file }) => file), unfinished: 0 })
  const [ready, setReady] = useState<Ready | null>(null)
  const [done, setDone] = useState<{ period: string; version: number } | null>(null)
  const [revision, setRevision] = useState(read.revision)

  function check(means: Ready['means']) {
    const made = readForm(kind.form, typed, { files: files.ids, before: before?.closing ?? null })
    const wrong = files.unfinished > 0 ? [stillUploading] : 'faults' in made ? made.faults : []
    form.setFaults(wrong)
    if (wrong.length === 0 && 'content' in made) setReady({ means, content: made.content })
  }

  if (done) return <Published place={place} {...done} />
  return (
    <>
      {isLedger && <LedgerImport opening={typedTotals(typed).opening} onTake={form.take} />}
      <FormCard
        key={`fields-${turn}`}
        {...{ fields, faults, before }}
        values={typed.fields}
        onChange={form.setField}
      />
      {rows && (
        <RowsEditor
          key={`rows-${turn}`}
          form={rows}
          rows={typed.rows}
          faults={faults}
          onChange={form.setRows}
        />
      )}
      {isLedger && (
        <View className="card">
          <View className="strong">按以上填写计算</View>
          <LedgerFacts totals={typedTotals(typed)} />
        </View>
      )}
      <View className="card">
        <Field
          label={note.title}
          kind="area"
          maxLength={4000}
          counted
          initial={typed.note}
          fault={faultOf(faults, 'note')}
          onInput={form.setNote}
        />
        <FileField
          compound={place.compound}
          initial={attached.current}
          onChange={(ids, unfinished) => setFiles({ ids, unfinished })}
        />
      </View>
      <Wrong faults={faults} />
      <View className="button-group">
        <Actions read={read} onCheck={check} />
        <SaveDraft {...{ place, typed, revision, onAgain }} files={files.ids} onSaved={setRevision} />
      </View>
      {ready && (
        <PublishSheet
          {...{ place, read, ready, onAgain }}
          before={published?.content ?? null}
          onDone={setDone}
          onClose={() => setReady(null)}
        />
      )}
    </>
  )
}

/** What is wrong with the whole, or that there is something further up. */
function Wrong({ faults }: { faults: readonly FormFault[] }) {
  if (faults.length === 0) return null
  const whole = faults.filter(({ field, row }) => field === null && row === null)
  return (
    <Notice tone="danger" urgent>
      {whole.length > 0
        ? whole.map(({ words }) => words).join(' ')
        : `有 ${faults.length} 处需要修改，请看上面红色的提示。`}
    </Notice>
  )
}

type ActionsProps = { read: ReadDraft; onCheck: (means: Ready['means']) => void }

/** What stands always may be renewed or corrected; what is published of a period can be corrected alone. */
function Actions({ read: { newest, kind }, onCheck }: ActionsProps) {
  if (newest === 0) return <Button onTap={() => onCheck('publish')}>核对并发布</Button>
  const isStanding = kind.cadence.every === 'standing'
  return (
    <>
      {isStanding && <Button onTap={() => onCheck('renew')}>核对并更新</Button>}
      <Button kind={isStanding ? 'plain' : 'primary'} onTap={() => onCheck('correct')}>
        核对并更正
      </Button>
    </>
  )
}

function firstForm({ draft, published, kind, before }: ReadDraft): TypedForm {
  const begun = draft && readDraft(draft.form)
  if (begun) return begun
  return published === null ? emptyForm(kind.form, before) : formOf(published.content)
}

function draftFiles({ draft, published }: ReadDraft) {
  return [...(draft?.files ?? published?.files ?? [])]
}
