import { uploadEvidence } from '../../core/contract/selection-evidence'
import { handle } from '../platform/call'
import { presentCompound } from './reached-compound'
import { uploadFile } from './upload-file'

export const uploadEvidenceHandler = handle(uploadEvidence, async (input, call) => {
  await presentCompound(input.compound, call)
  return uploadFile(input, call)
})
