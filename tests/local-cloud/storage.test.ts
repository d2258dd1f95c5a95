import { once } from 'node:events'
import { createReadStream, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { openFileStore } from '../../local/storage/file-store'
import { openFixtureCloud, temporaryDirectory } from './fixture-cloud'
import { rawRequest } from './raw-request'
import { sdkFor } from './sdk'

const content = Buffer.from('照片内容 \u0000\u0001')

async function openWithFile(cloudPath = '投诉/2026 年/照片 1.png') {
  const dataDirectory = join(temporaryDirectory(), 'data')
  const cloud = await openFixtureCloud({ dataDirectory })
  const app = sdkFor(cloud)
  const { fileID } = await app.uploadFile({ cloudPath, fileContent: content })
  return { cloud, app, fileID, dataDirectory }
}

test('what is uploaded comes back byte by byte, whatever its name', async () => {
  for (const path of ['投诉/2026 年/照片 1.png', 'a%20b?c#d&e.txt', 'plain.bin', "quote'(1)*.txt"]) {
    const { app, fileID } = await openWithFile(path)
    expect(fileID).toMatch(/^cloud:\/\//)
    const { fileContent } = await app.downloadFile({ fileID })
    expect(Buffer.from(fileContent as Buffer).equals(content)).toBe(true)
  }
})

test('a stream is uploaded, and a later upload to the path replaces it', async () => {
  const { cloud, app, fileID } = await openWithFile('report.csv')
  const file = join(temporaryDirectory(), 'report.csv')
  writeFileSync(file, 'second')
  const again = await app.uploadFile({ cloudPath: 'report.csv', fileContent: createReadStream(file) })
  expect(again.fileID).toBe(fileID)
  expect(String((await app.downloadFile({ fileID })).fileContent)).toBe('second')
  expect(cloud.port).toBeGreaterThan(0)
})

test('files outlive the cloud', async () => {
  const { cloud, fileID, dataDirectory } = await openWithFile()
  await cloud.close()
  const app = sdkFor(await openFixtureCloud({ dataDirectory }))
  expect(Buffer.from((await app.downloadFile({ fileID })).fileContent as Buffer).equals(content)).toBe(true)
})

test('a download is an attachment under its own name that no browser sniffs or runs', async () => {
  const { app, fileID } = await openWithFile('a/页.html')
  const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
  const { headers } = await fetch(fileList[0]!.tempFileURL)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%E9%A1%B5.html")
  expect(headers.get('content-security-policy')).toContain('sandbox')
})

test("a temporary link expires by the cloud's clock", async () => {
  const { cloud, app, fileID } = await openWithFile()
  const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge: 60 } as never] })
  const url = fileList[0]!.tempFileURL
  expect((await fetch(url)).status).toBe(200)
  await cloud.clock.advance(61_000)
  expect((await fetch(url)).status).toBe(403)
})

test('a link that was changed, or lacks its signature, opens nothing', async () => {
  const { app, fileID } = await openWithFile()
  const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
  const url = new URL(fileList[0]!.tempFileURL)
  const later = new URL(url)
  later.searchParams.set('expires', '99999999999999')
  const other = new URL(url)
  other.pathname = `/storage/${Buffer.from('other.txt').toString('base64url')}`
  for (const forged of [url.origin + url.pathname, later, other])
    expect((await fetch(forged)).status).toBe(403)
})

test('each file of a batch has its own code', async () => {
  const { app, fileID } = await openWithFile()
  const missing = `${fileID}.gone`
  const { fileList } = await app.getTempFileURL({ fileList: [fileID, missing, 'cloud://other.env/x'] })
  expect(fileList.map(({ code }) => code)).toEqual([
    'SUCCESS',
    'STORAGE_FILE_NONEXIST',
    'STORAGE_FILE_NONEXIST',
  ])
  const deleted = await app.deleteFile({ fileList: [fileID, missing] })
  expect(deleted.fileList.map(({ code }) => code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST'])
  await expect(app.downloadFile({ fileID })).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
})

test('a deleted file cannot be fetched by a link issued before', async () => {
  const { app, fileID } = await openWithFile()
  const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
  await app.deleteFile({ fileList: [fileID] })
  expect((await fetch(fileList[0]!.tempFileURL)).status).toBe(404)
})

test('a copied file stands by itself', async () => {
  const { app, fileID } = await openWithFile('from/a.txt')
  const { fileList } = await app.copyFile({ fileList: [{ srcPath: 'from/a.txt', dstPath: 'to/a.txt' }] })
  await app.deleteFile({ fileList: [fileID] })
  const { fileContent } = await app.downloadFile({
    fileID: (fileList[0] as unknown as { fileId: string }).fileId,
  })
  expect(Buffer.from(fileContent as Buffer).equals(content)).toBe(true)
})

test.each([
  '../out.txt',
  'a/../../out.txt',
  '/etc/passwd',
  'a//b',
  'a/./b',
  'a\\..\\b',
  '',
  'a\u0000b',
  'x'.repeat(851),
])('the path %j is refused', async (cloudPath) => {
  const app = sdkFor(await openFixtureCloud())
  await expect(app.uploadFile({ cloudPath, fileContent: content })).rejects.toMatchObject({
    code: 'INVALID_PARAM',
  })
})

test('an upload without the grant, or with the grant of another path, stores nothing', async () => {
  const { cloud, app, dataDirectory } = await openWithFile('mine.txt')
  const { data } = await app.getUploadMetadata({ cloudPath: 'granted.txt' })
  const { pathname } = new URL(data.url)
  const other = `/storage/${Buffer.from('mine.txt').toString('base64url')}`
  const put = (path: string, headers: Record<string, string>) =>
    rawRequest(cloud, { method: 'PUT', path, headers, body: 'x' })
  for (const refused of [await put(pathname, {}), await put(other, { authorization: data.authorization })]) {
    expect([refused.status, refused.text.includes('<Code>AccessDenied</Code>')]).toEqual([403, true])
  }
  expect(readdirSync(join(dataDirectory, 'storage'))).toHaveLength(1)
  expect((await put(pathname, { authorization: data.authorization })).text).toBe('')
})

test('every file lies flat in the data directory', async () => {
  const { dataDirectory } = await openWithFile('a/b/c/d.txt')
  const [name, ...others] = readdirSync(join(dataDirectory, 'storage'))
  expect(name).toMatch(/^[0-9a-f]{64}$/)
  expect(others).toEqual([])
  expect(readFileSync(join(dataDirectory, 'storage', name!)).equals(content)).toBe(true)
})

test('a file that is being read stays whole while a copy replaces it', async () => {
  const files = await openFileStore(temporaryDirectory())
  await files.write('old', Readable.from([Buffer.from('old')]))
  await files.write('new', Readable.from([Buffer.from('new')]))
  const reading = files.read('old')
  await once(reading, 'open')
  await files.copy('new', 'old')
  expect((await reading.toArray()).join('')).toBe('old')
  expect((await files.read('old').toArray()).join('')).toBe('new')
})
