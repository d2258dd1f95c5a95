import type { OutputOf } from '../../../core/contract/endpoint'
import type { listMatters } from '../../../core/contract/matters'

type Listed = OutputOf<typeof listMatters>

/** A wish for one more household. */
export type Wish = Listed['approvals'][number]
/** A contested household. */
export type Contest = Listed['contests'][number]
