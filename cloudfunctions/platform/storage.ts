import { cloud } from './cloud'

/** The platform's most files of one call. */
const mostFiles = 50

/** Stores a file under a path, replacing what lay there, and answers its id. Files are private: they are read by links alone. */
export async function storeFile(path: string, content: Uint8Array): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(content) })
  return fileID
}

/** The id of the file under a path, whether or not it is there. */
export async function fileIdOf(path: string): Promise<string> {
  const { data } = await cloud.getUploadMetadata({ cloudPath: path })
  return data.fileId
}

/** What is in a file. @throws Error where there is none */
export async function readFile(fileId: string): Promise<Uint8Array> {
  const { fileContent } = await cloud.downloadFile({ fileID: fileId })
  return Buffer.from(fileContent as Uint8Array)
}

/** Links to files by their ids, which need no sign-in and work for so many seconds; files that are not there have none. */
export async function linksTo(fileIds: readonly string[], seconds: number): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map()
  const { fileList } = await cloud.getTempFileURL({
    fileList: fileIds.map((fileID) => ({ fileID, maxAge: seconds })),
  })
  return new Map(
    fileList
      .filter(({ tempFileURL }) => tempFileURL !== '')
      .map(({ fileID, tempFileURL }) => [fileID, tempFileURL]),
  )
}

/** Removes files; those that are gone already are no fault. @throws Error for one that is still there */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  for (let from = 0; from < fileIds.length; from += mostFiles) {
    const { fileList } = await cloud.deleteFile({ fileList: fileIds.slice(from, from + mostFiles) })
    const left = fileList.find(({ code }) => code !== 'SUCCESS' && code !== 'STORAGE_FILE_NONEXIST')
    if (left !== undefined) throw new Error(`a file could not be removed: ${left.code}`)
  }
}
