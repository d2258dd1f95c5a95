import { privacyNoticeVersion } from '../../core/access/privacy-notice'
import { readConsent } from '../../core/contract/privacy'
import { handle } from '../platform/call'

export const readConsentHandler = handle(readConsent, async (_input, call) => ({
  version: privacyNoticeVersion,
  consented: (await call.account())?.consent?.version === privacyNoticeVersion,
}))
