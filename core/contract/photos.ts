import * as z from 'zod/mini'
import { longestPhotoText, photoStates, photoUses } from '../complaint/photo-rules'
import { defineEndpoint } from './endpoint'

/** A photo as a reader of its case sees it. The link works for minutes; null where the reader may not see it (yet). */
export const photoView = z.object({
  photo: z.string(),
  state: z.enum(photoStates),
  url: z.nullable(z.string()),
})
export type PhotoView = z.infer<typeof photoView>

/**
 * Uploads one photo, JPEG or PNG, as base64 text. Metadata are taken away before it is stored; it belongs to no case until one
 * names it, and is removed a day later if none has. As evidence of an answer it is an office that uploads it.
 */
export const uploadPhoto = defineEndpoint({
  name: 'uploadPhoto',
  door: 'resident',
  effect: 'write',
  callers: [
    'resident',
    'propertyCompany',
    'residentsCommittee',
    'subdistrict',
    'department',
    'utility',
    'district',
    'bureau',
  ],
  consent: 'needed',
  input: z.strictObject({
    use: z.enum(photoUses),
    content: z.string().check(z.maxLength(longestPhotoText), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
  }),
  output: z.object({ photo: z.string(), state: z.enum(photoStates) }),
  errors: ['photo_type_refused', 'photo_broken', 'photo_too_large', 'too_many_photos'],
})
