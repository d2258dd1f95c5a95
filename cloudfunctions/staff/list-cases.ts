import type { Grant, Role } from '../../core/access/role'
import { listCases } from '../../core/contract/cases'
import { complaints } from '../../core/record/complaints'
import { type Call, handle } from '../platform/call'
import { allOf, anyOf, command, type Fields } from '../platform/documents'
import { desksOfGrants } from './case-desks'
import { caseRowsOf } from './case-rows'
import { officialFields } from './scope-of-caller'

const rowsAPage = 50

export const listCasesHandler = handle(listCases, async ({ before, ...filter }, call) => {
  const found = await call.documents.find(complaints, {
    where: allOf(await reachOf(call), filterOf(filter), ...(before ? olderThan(before) : [])),
    order: [
      ['standing.filedAt', 'desc'],
      ['number', 'desc'],
    ],
    limit: rowsAPage + 1,
  })
  const page = found.slice(0, rowsAPage)
  const last = found.length > rowsAPage ? page.at(-1) : undefined
  return {
    rows: (await caseRowsOf(page, call)).map((row) => ({ ...row, duties: [] })),
    next: last === undefined ? null : { filedAt: last.standing.filedAt, number: last.number },
  }
})

/** The field of a case that a role's scope is held against. Departments and utilities have had a case at their desk. */
const areaFields: Partial<Record<Role, string>> = { ...officialFields, propertyCompany: 'company.code' }

/** The cases that the caller's widest office reaches; those of departments and utilities together. */
async function reachOf(call: Call): Promise<Fields> {
  const grants = await call.grants()
  const [widest] = grants.filter(({ role }) => areaFields[role] !== undefined)
  const field = widest && areaFields[widest.role]
  if (widest === undefined || field === undefined)
    return inOne('standing.desks', await desksOfGrants(grants, call))
  const same = ({ role }: Grant) => role === widest.role
  return inOne(
    field,
    grants.filter(same).map(({ scope }) => scope),
  )
}

/** A condition that an index answers in its own order where there is but one value. */
function inOne(field: string, values: readonly string[]): Fields {
  return { [field]: values.length === 1 ? values[0] : command.in([...values]) }
}

type Filter = { [field in 'state' | 'kind' | 'category' | 'compound']?: string | undefined }

function filterOf({ state, kind, category, compound }: Filter): Fields {
  return {
    ...(state && { 'standing.state': state }),
    ...(kind && { 'standing.kind': kind }),
    ...(category && { 'standing.category': category }),
    ...(compound && { compound }),
  }
}

/** Conditions: what comes after a row in the order of the list. */
function olderThan({ filedAt, number }: { filedAt: string; number: string }): Fields[] {
  return [
    { 'standing.filedAt': command.lte(filedAt) },
    anyOf({ 'standing.filedAt': command.lt(filedAt) }, { number: command.lt(number) }),
  ]
}
