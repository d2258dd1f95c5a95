/** The privacy notice in force. Whoever agreed to an earlier one is asked again before the next personal datum. */
export const privacyNoticeVersion = '3'

/** Days for which a deleted account's joined households still count towards the limit; then nothing is left of it. */
export const deletedKeptDays = 180
