import { readFileSync } from 'node:fs'
import type { Hmac } from '../../core/access/account-id'
import { type DisclosureFile, disclosureFileId, disclosureFilePath } from '../../core/record/disclosure-files'
import type { Evidence, EvidenceKind } from '../../core/selection/evidence'
import { fileIdOf } from '../storage/file-id'
import { plainPdf } from './plain-pdf'

/** A notice board in a compound, drawn and not photographed. */
const noticeBoard = readFileSync(new URL('./notice-board.png', import.meta.url))

/** A file of the demo city: its record, and what lies in storage. */
export type DemoFile = { record: DisclosureFile; bytes: Uint8Array }

type Uploading = {
  compound: string
  account: string
  at: string
  /** The document that names it. */
  heldBy: string
  name: string
}

/** A file as it is once it was uploaded and put forward: a picture if it is called one, else a page that says what it stands for. */
export function uploaded({ compound, account, at, heldBy, name }: Uploading, hmac: Hmac): DemoFile {
  const isPicture = name.endsWith('.png')
  const bytes = isPicture ? noticeBoard : plainPdf([name.replace('.pdf', ''), '演示材料，内容虚构。'])
  const blank: DisclosureFile = {
    ...{ _id: disclosureFileId(hmac, account, `${heldBy}|${name}`), compound, account, uploadedAt: at },
    ...{ name, type: isPicture ? 'png' : 'pdf', bytes: bytes.length, partCount: 1, parts: {} },
    ...{ fileId: null, heldBy, dueAt: null, requestKeys: [] },
  }
  return { record: { ...blank, fileId: fileIdOf(disclosureFilePath(blank)) }, bytes }
}

/** What is said of a file where it is put forward. */
export function evidenceOf({ record }: DemoFile, kind: EvidenceKind, day: string | null = null): Evidence {
  const { _id, name, type, bytes, fileId } = record
  return { file: _id, kind, day, name, type, bytes, fileId: fileId ?? '' }
}
