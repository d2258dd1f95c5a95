import { findCompounds } from '../../core/contract/results'
import { compounds } from '../../core/record/compounds'
import { handle } from '../platform/call'
import { command, type Fields, nameHolding } from '../platform/documents'

const pageSize = 100

export const findCompoundsHandler = handle(findCompounds, async (input, call) => {
  const where: Fields = { mergedInto: null }
  if (input.subdistrict !== undefined) where.subdistrict = input.subdistrict
  else if (input.district !== undefined) where.district = input.district
  if (input.name !== undefined && input.name.trim() !== '') where.name = nameHolding(input.name.trim())
  if (input.after !== undefined) where._id = command.gt(input.after)
  const found = await call.documents.find(compounds, { where, order: [['_id', 'asc']], limit: pageSize })
  return {
    compounds: found.map(({ _id: code, name, district, subdistrict }) => ({
      code,
      name,
      district,
      subdistrict,
    })),
    next: found.length === pageSize ? (found.at(-1)?._id ?? null) : null,
  }
})
