import type { uploadDisclosureFile } from '../../core/contract/disclosure-publishing'
import type { InputOf } from '../../core/contract/endpoint'
import { attachmentLimits, attachmentType, partsOf } from '../../core/disclosure/attachment'
import { readAttachment } from '../../core/disclosure/attachment-file'
import { daysLater } from '../../core/place/day'
import {
  abandonedFile,
  type DisclosureFile,
  disclosureFileId,
  disclosureFilePath,
  disclosureFiles,
  disclosurePartPath,
  looseFileDays,
} from '../../core/record/disclosure-files'
import { type Call, signedIn } from '../platform/call'
import { command } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { readFile, removeFiles, storeFile } from '../platform/storage'

type Input = InputOf<typeof uploadDisclosureFile>

/**
 * Takes a part of a file for a compound, from whoever was found to be allowed to. The document comes with the first part, so that whatever
 * breaks off leaves something that the clock finds. A part that is sent again takes its own place; whoever brings the last one joins them.
 */
export async function uploadFile(input: Input, call: Call): Promise<{ file: string; done: boolean }> {
  if (input.bytes > attachmentLimits.bytes) throw new Refusal('file_too_large')
  const part = readPart(input)
  const id = disclosureFileId(secretHmac('ACCOUNT_KEY'), signedIn(call), input.upload)
  const file = (await call.documents.get(disclosureFiles, id)) ?? (await begin(id, part, input, call))
  refuseOther(file, input, call)
  if (file.fileId !== null) return { file: id, done: true }
  if (file.partCount === 1) return { file: id, done: await finish(file, part, call) }
  const stored = await storeFile(disclosurePartPath(id, input.part), part)
  await call.documents.update(disclosureFiles, { _id: id }, { [`parts.p${input.part}`]: stored })
  const present = await call.documents.get(disclosureFiles, id)
  if (present === null) throw new Refusal('file_broken')
  if (present.fileId !== null) return { file: id, done: true }
  if (Object.keys(present.parts).length < present.partCount) return { file: id, done: false }
  return { file: id, done: await finish(present, await joined(present), call) }
}

/** The bytes of a part, which has the length that its place in the file says. */
function readPart({ bytes, part, content }: Input): Uint8Array {
  const read = Buffer.from(content, 'base64')
  const left = bytes - part * attachmentLimits.partBytes
  if (read.length === 0 || read.length !== Math.min(left, attachmentLimits.partBytes)) {
    throw new Refusal('file_broken')
  }
  return read
}

/** The first part says what the file is; without it nothing is begun. */
async function begin(id: string, part: Uint8Array, input: Input, call: Call): Promise<DisclosureFile> {
  if (input.part !== 0) throw new Refusal('file_broken')
  const type = attachmentType(part)
  if (type === null) throw new Refusal('file_type_refused')
  const account = signedIn(call)
  const { compound, name, bytes } = input
  const file: DisclosureFile = {
    ...{ _id: id, compound, account, uploadedAt: call.now, name, type, bytes, partCount: partsOf(bytes) },
    ...{ parts: {}, fileId: null, heldBy: null, dueAt: daysLater(call.now, looseFileDays), requestKeys: [] },
  }
  if (!(await call.documents.add(disclosureFiles, file))) {
    const earlier = await call.documents.get(disclosureFiles, id)
    if (earlier === null) throw new Refusal('conflict_try_again')
    return earlier
  }
  const today = { account, uploadedAt: command.gt(daysLater(call.now, -1)) }
  if ((await call.documents.count(disclosureFiles, today)) <= attachmentLimits.aDay) return file
  await call.documents.remove(disclosureFiles, { _id: id })
  throw new Refusal('too_many_files')
}

/** Parts belong together only if they are of one file. */
function refuseOther(file: DisclosureFile, { compound, name, bytes }: Input, call: Call): void {
  const isOne = file.compound === compound && file.name === name && file.account === signedIn(call)
  const isAsLong = file.fileId !== null || file.bytes === bytes
  if (!isOne || !isAsLong || file.heldBy === abandonedFile) throw new Refusal('file_broken')
}

async function joined({ parts, partCount }: DisclosureFile): Promise<Uint8Array> {
  const ids = Array.from({ length: partCount }, (_, part) => parts[`p${part}`] ?? '')
  return Buffer.concat(await Promise.all(ids.map(readFile)))
}

/** Stores the whole file. Where two bring the last part at once, both store the same. */
async function finish(file: DisclosureFile, whole: Uint8Array, call: Call): Promise<true> {
  const read = readAttachment(whole)
  // The first part may have been sent again as something else.
  if (read === null || read.type !== file.type || whole.length !== file.bytes)
    throw new Refusal('file_broken')
  const fileId = await storeFile(disclosureFilePath(file), read.bytes)
  const stored = { fileId, bytes: read.bytes.length, parts: command.set({}) }
  await call.documents.update(disclosureFiles, { _id: file._id, fileId: null }, stored)
  await removeFiles(Object.values(file.parts))
  return true
}
