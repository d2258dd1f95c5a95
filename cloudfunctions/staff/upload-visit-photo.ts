import { uploadVisitPhoto } from '../../core/contract/visits'
import { handle } from '../platform/call'
import { uploadFile } from './upload-file'
import { visitingOf } from './visiting'

export const uploadVisitPhotoHandler = handle(
  uploadVisitPhoto,
  async ({ application: id, ...part }, call) => {
    const { application } = await visitingOf(id, call)
    return uploadFile({ ...part, compound: application.compound }, call)
  },
)
