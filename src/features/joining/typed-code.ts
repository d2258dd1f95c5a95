import {
  deployCodeLength,
  formatInvitationCode,
  invitationCodeLength,
  readInvitationCode,
  typedCode,
} from '../../../core/access/invitation-code'

/** What was typed, read back in groups of four as the code is written. */
export function readBack(text: string): string {
  const code = typedCode(text)
  if (code === '')
    return `${invitationCodeLength} 位；启用本市用 ${deployCodeLength} 位部署码。空格可输可不输，不分大小写。`
  return `已输入 ${code.length} 位：${formatInvitationCode(code)}`
}

/** What is wrong with a finished entry, in words, or null. */
export function codeFault(text: string): string | null {
  const { length } = typedCode(text)
  if (length !== invitationCodeLength && length !== deployCodeLength) {
    return `邀请码是 ${invitationCodeLength} 位，您输入了 ${length} 位。`
  }
  return readInvitationCode(text) === null ? '有字符输错了，请再核对一遍。' : null
}

type Query = Record<string, string | undefined>

/** The code that opened the page, or null: `code` of an address, or the same within `q`, WeChat's scanned link. */
export function codeFromQuery({ code, q }: Query): string | null {
  const found = code ?? /[?&]code=([^&#]+)/.exec(decoded(q ?? ''))?.[1]
  return found === undefined ? null : readInvitationCode(decoded(found))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
