/** What is told of a paper round: to the bureau that it is time to draw, to whoever prints them (`printingGrant`) that there are forms to print. */
export const paperRoundNotices = ['paperRoundDue', 'paperRoundDrawn'] as const
