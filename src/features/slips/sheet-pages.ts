/** Slips on an A4 page, in two columns and four rows. */
export const slipsAPage = 8

/** The slips page by page, in their order. */
export function sheetPages<Slip>(slips: readonly Slip[]): Slip[][] {
  return Array.from({ length: Math.ceil(slips.length / slipsAPage) }, (_, page) =>
    slips.slice(page * slipsAPage, (page + 1) * slipsAPage),
  )
}
