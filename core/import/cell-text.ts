/**
 * A cell as it is compared: full-width letters, digits and blanks made ordinary, blanks at the ends dropped and
 * blanks inside folded to one. Chinese punctuation stays as it was written.
 */
export function cellText(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\s\u3000\u200b\ufeff]+/g, ' ')
    .trim()
}
