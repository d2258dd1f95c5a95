import type { PropsWithChildren } from 'react'
import { ConsentGate } from '../../components/consent/consent-gate'
import { SignInCard } from '../../components/sign-in-card'
import { knowsCaller } from '../../platform/session'
import { phoneStore } from '../../platform/storage'

/** What is kept of a person begins behind this: who they are, and that they have agreed. */
export function KnownCaller({ children }: PropsWithChildren) {
  if (!knowsCaller(phoneStore, Date.now())) return <SignInCard words="请先登录，登录后会回到这一页。" />
  return <ConsentGate>{children}</ConsentGate>
}
