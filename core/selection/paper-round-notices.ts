/** What is told of a paper round: to the bureau that it is time to draw, to residents' committees that forms are to be printed. */
export const paperRoundNotices = ['paperRoundDue', 'paperRoundDrawn'] as const
