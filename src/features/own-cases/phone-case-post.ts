import { outbox } from '../../platform/outgoing'
import { caseDrafts, caseRefusals } from './case-drafts'
import { openCasePost } from './case-post'

/** How this phone sends cases. */
export const casePost = openCasePost({ outbox, drafts: caseDrafts, refusals: caseRefusals })
