export const photoTypes = ['jpeg', 'png'] as const
export type PhotoType = (typeof photoTypes)[number]

/** What a photo is for: what a resident says, or the evidence of an office. */
export const photoUses = ['statement', 'evidence'] as const
export type PhotoUse = (typeof photoUses)[number]

/**
 * How a photo stands with WeChat's image check. `unchecked`: there will be no verdict, as it came from a browser, which has no
 * openid, or WeChat has not answered, or asks for a person to look at it.
 */
export const photoStates = ['checking', 'passed', 'refused', 'unchecked'] as const
export type PhotoState = (typeof photoStates)[number]

/** What a photo may be. The phone keeps well below, so that a call stays far under the platform's 6 MB of an event. */
export const photoLimits = {
  /** Bytes of a stored photo. */
  bytes: 1024 * 1024,
  /** Pixels of its longer side: a small file can unpack to more than a phone has memory for. */
  side: 8192,
  /** Photos of one statement: a complaint, a supplement, an answer. */
  aStatement: 9,
  /** Photos that one account may upload within 24 hours. */
  aDay: 60,
} as const

/** Longest base64 text of a call: a little more than a stored photo, as what is too large is refused by name. */
export const longestPhotoText = 2_000_000
