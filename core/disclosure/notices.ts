/** What people are told of disclosures and of questions on them; words are made on the page. */
export const disclosureNotices = [
  'disclosurePublished',
  'disclosureDue',
  'disclosureOverdue',
  'correctionAsked',
  'correctionEscalated',
  'correctionAnswered',
] as const
export type DisclosureNotice = (typeof disclosureNotices)[number]
