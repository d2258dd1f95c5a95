/** What residents are told of a selection: that their compound's application was passed on, that a list is shown, that one is final. */
export const residentNotices = ['selectionForwarded', 'selectionListShown', 'selectionFinal'] as const
export type ResidentNotice = (typeof residentNotices)[number]
