/** A person of the demo city whom a developer or a test may sign in as. Known only to the local cloud. */
export type Persona = {
  id: string
  /** Shown on the sign-in page, in Chinese. */
  title: string
  note: string
  /** Identity when the executed mini-program calls. */
  openid: string
  /** Identity when the browser calls; equals HMAC(openid) of the same person. */
  accountId: string
}
