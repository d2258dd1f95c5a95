export const attachmentTypes = ['pdf', 'jpeg', 'png'] as const
export type AttachmentType = (typeof attachmentTypes)[number]

/** Most files of one disclosure. */
export const mostFiles = 9

export const attachmentLimits = {
  /** Bytes of one file. */
  bytes: 10 * 1024 * 1024,
  /** Bytes of one part: as base64 text it stays far below the platform's 6 MB of an event. */
  partBytes: 3 * 1024 * 1024,
  /** Files that one account may upload within 24 hours. */
  aDay: 60,
} as const

/** Longest base64 text of a part. */
export const longestPartText = 4 * Math.ceil(attachmentLimits.partBytes / 3)

const signatures: Record<AttachmentType, readonly number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
}

/** What a file is by its first bytes, whatever it is called; null for anything but a PDF or a picture. */
export function attachmentType(file: Uint8Array): AttachmentType | null {
  return attachmentTypes.find((type) => signatures[type].every((byte, index) => file[index] === byte)) ?? null
}

/** Into how many parts a file of so many bytes is cut: all of `partBytes` but the last. */
export function partsOf(bytes: number): number {
  return Math.ceil(bytes / attachmentLimits.partBytes)
}
