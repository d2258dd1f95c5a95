import { listDeclaredEmpty } from '../../core/contract/rosters'
import { compounds } from '../../core/record/compounds'
import { households } from '../../core/record/households'
import { handle } from '../platform/call'
import { command } from '../platform/documents'
import { freezeView } from './roster-views'

const pageSize = 200

export const listDeclaredEmptyHandler = handle(listDeclaredEmpty, async (input, call) => {
  const districts = (await call.grants()).map(({ scope }) => scope)
  const found = await call.documents.find(households, {
    where: { 'empty.awaits': command.in(districts), removedAt: null, _id: command.gt(input.after ?? '') },
    order: [['_id', 'asc']],
    limit: pageSize,
  })
  const theirs = await call.documents.findAll(compounds, [...new Set(found.map(({ compound }) => compound))])
  const names = new Map(theirs.map(({ _id, name }) => [_id, name]))
  const [first] = theirs
  return {
    homes: found.map(({ _id: code, compound, label, empty }) => ({
      ...{ code, label, compoundName: names.get(compound) ?? '' },
      declaredAt: empty?.declaredAt ?? '',
    })),
    next: found.length === pageSize ? (found.at(-1)?._id ?? null) : null,
    frozen: first === undefined ? null : await freezeView(first.city, call),
  }
})
