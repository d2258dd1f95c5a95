/** A key of the Tencent Cloud account; the token only with temporary keys. */
export type Credentials = { secretId: string; secretKey: string; token?: string }
