import type { EvidenceKind } from '../../core/selection/evidence'
import type { Person, SmallCity } from '../city/small-city'
import { jpeg } from '../complaint/photo-files'

let uploads = 0

/** Uploads a small file for a compound and answers its id: a picture, or a PDF. */
export async function uploadedFile(
  city: SmallCity,
  who: Person,
  { compound = 'A', name = '材料.pdf' }: { compound?: string; name?: string } = {},
): Promise<string> {
  uploads += 1
  const file = name.endsWith('.jpg') ? Buffer.from(jpeg()) : Buffer.from('%PDF-1.7\n%%EOF\n')
  const upload = `evidence-${String(uploads).padStart(16, '0')}`
  const content = file.toString('base64')
  const input = { compound, upload, name, bytes: file.length, part: 0, content }
  return (await city.ask<{ file: string }>(who, 'uploadEvidence', input)).file
}

/** A file as it is put forward. */
export async function givenFile(
  city: SmallCity,
  who: Person,
  kind: EvidenceKind,
  { day = null, compound = 'A' }: { day?: string | null; compound?: string } = {},
) {
  const name = kind === 'visitPhoto' ? '现场.jpg' : '材料.pdf'
  return { file: await uploadedFile(city, who, { compound, name }), kind, day }
}
