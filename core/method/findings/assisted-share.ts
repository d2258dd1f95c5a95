import type { MethodParameters } from '../parameters'
import type { EvidenceOf } from './evidence'
import { type CompoundSigns, ownAnswersIn } from './signs'

/** 协助填写偏多: somebody else asked in a large share of the households that answered. */
export function assistedShare(
  signs: CompoundSigns,
  { findings }: Pick<MethodParameters, 'findings'>,
): EvidenceOf<'assisted'> | null {
  const { assisted } = signs
  const { fewestAnswers, share: least } = findings.assisted
  const share = assisted / Math.max(1, assisted + ownAnswersIn(signs))
  return assisted < fewestAnswers || share < least ? null : { kind: 'assisted', assisted, share }
}
