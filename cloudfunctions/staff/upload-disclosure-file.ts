import { uploadDisclosureFile } from '../../core/contract/disclosure-publishing'
import { handle } from '../platform/call'
import { presentCompound } from './reached-compound'
import { uploadFile } from './upload-file'

export const uploadDisclosureFileHandler = handle(uploadDisclosureFile, async (input, call) => {
  await presentCompound(input.compound, call)
  return uploadFile(input, call)
})
