const mobileNumber = /^(86)?1[3-9]\d{9}$/
// Births up to 2019: the number of a newer case may begin with a region and a day just like this, and hardly anybody meant is younger.
const identityNumber = /^[1-9]\d{5}(19\d\d|201\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/i

/** Either of them within a text, as people part them. */
const mobileWithin = /(^|\D)(86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/
const identityWithin =
  /(^|\D)[1-9]\d{5}[ -]?(19\d\d|201\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dX](?![\dX])/i

/** Whether a text is a person's telephone or identity number, as when the wrong column was taken for the case's number. */
export function isPersonsNumber(text: string): boolean {
  return mobileNumber.test(text) || identityNumber.test(text)
}

/**
 * Whether somebody's mobile or identity number stands in a text, also in parts or in full-width digits. A landline is an office's and may
 * stand there. Example: “请联系 138-0013-8000” does.
 */
export function holdsPersonsNumber(text: string): boolean {
  const plain = text.normalize('NFKC')
  return mobileWithin.test(plain) || identityWithin.test(plain)
}
