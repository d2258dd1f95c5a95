import { createHash } from 'node:crypto'
import type { OpenHash } from '../../core/sealing/running-hash'

/** SHA-256 as the rules of sealing ask for it. */
export const openHash: OpenHash = () => createHash('sha256')
