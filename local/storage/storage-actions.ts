import { fileIdOf, isStoragePath, pathOfFileId } from './file-id'
import type { FileStore } from './file-store'
import type { StorageLinks } from './storage-links'

export type Storage = { files: FileStore; links: StorageLinks }

type Answer = Record<string, unknown>

const filesPerCall = 50
const defaultMaxAgeSeconds = 2 * 60 * 60

/** Answers the SDK's `storage.*` actions: the JSON body without requestId. A file that fails has its own code. */
export async function answerStorageAction(
  storage: Storage,
  request: Record<string, unknown>,
): Promise<Answer> {
  switch (request.action) {
    case 'storage.getUploadMetadata':
      return uploadMetadata(storage, request.path)
    case 'storage.batchGetDownloadUrl':
      return forEachFile(request.file_list, 'download_list', (file) => downloadEntry(storage, file))
    case 'storage.batchDeleteFile':
      return forEachFile(request.fileid_list, 'delete_list', (fileId) => deleteEntry(storage, fileId))
    case 'storage.batchCopyFile':
      return forEachFile(request.file_list, 'copy_list', (file) => copyEntry(storage, file))
    default:
      return invalid(`the local cloud does not know the action ${request.action}`)
  }
}

function invalid(message: string): Answer {
  return { code: 'INVALID_PARAM', message }
}

function uploadMetadata({ links }: Storage, path: unknown): Answer {
  if (!isStoragePath(path)) return invalid('cloudPath must be relative, without empty, "." or ".." parts')
  const { url, authorization } = links.uploadTarget(path)
  // The SDK sends cosFileId as a header, which holds no Chinese.
  const cosFileId = Buffer.from(path).toString('base64url')
  return { data: { url, authorization, token: 'local', fileId: fileIdOf(path), cosFileId } }
}

async function forEachFile(
  list: unknown,
  answerName: string,
  answerOne: (file: unknown) => Promise<Answer>,
): Promise<Answer> {
  if (!Array.isArray(list) || list.length === 0) return invalid('the list of files must not be empty')
  if (list.length > filesPerCall) return invalid(`at most ${filesPerCall} files a call`)
  return { data: { [answerName]: await Promise.all(list.map(answerOne)) } }
}

async function downloadEntry({ files, links }: Storage, file: unknown): Promise<Answer> {
  const { fileid, max_age: maxAge } = (file ?? {}) as Answer
  const path = pathOfFileId(fileid)
  if (path === null || (await files.sizeOf(path)) === null) {
    return { fileID: fileid, tempFileURL: '', code: 'STORAGE_FILE_NONEXIST' }
  }
  const seconds = typeof maxAge === 'number' && maxAge > 0 ? maxAge : defaultMaxAgeSeconds
  return { fileID: fileid, tempFileURL: links.downloadUrl(path, seconds), maxAge: seconds, code: 'SUCCESS' }
}

async function deleteEntry({ files }: Storage, fileId: unknown): Promise<Answer> {
  const path = pathOfFileId(fileId)
  const removed = path !== null && (await files.remove(path))
  return { fileID: fileId, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
}

async function copyEntry({ files }: Storage, file: unknown): Promise<Answer> {
  const { src_path: from, dst_path: to, overwrite, remove_original: removeOriginal } = (file ?? {}) as Answer
  if (!isStoragePath(from) || !isStoragePath(to)) return { code: 'INVALID_PARAM' }
  if ((await files.sizeOf(from)) === null) return { fileId: fileIdOf(from), code: 'STORAGE_FILE_NONEXIST' }
  if (overwrite === false && (await files.sizeOf(to)) !== null) {
    return { fileId: fileIdOf(to), code: 'STORAGE_FILE_EXIST' }
  }
  await files.copy(from, to)
  if (removeOriginal === true) await files.remove(from)
  return { fileId: fileIdOf(to), code: 'SUCCESS' }
}
