import type { OutputOf } from '../../core/contract/endpoint'
import type { readOwnData } from '../../core/contract/privacy'
import { type Complaint, contactWords } from '../../core/record/complaints'
import { type Call, signedIn } from '../platform/call'
import { categoryOf } from '../platform/case-view'
import { cachedRules } from '../platform/complaint-rules'
import { unseal } from '../platform/seal'
import { ownCases } from './own-cases'

type StoredCase = OutputOf<typeof readOwnData>['cases'][number]

/** The cases that the caller has filed or joined, with what the caller has written: what others wrote is theirs. */
export async function casesInOwnData(call: Call): Promise<StoredCase[]> {
  const cases: StoredCase[] = []
  for (const found of await ownCases(call)) cases.push(await storedCase(found, call))
  return cases
}

async function storedCase(found: Complaint, call: Call): Promise<StoredCase> {
  const { number, compoundName, city, standing, account } = found
  const { filedAt: at, kind, category, state } = standing
  const { categories } = await cachedRules(city, call)
  const own = account === signedIn(call)
  const { title } = categoryOf(category, categories)
  const row = { ...{ number, compoundName, at, own, kind, state }, category: title }
  return own ? { ...row, ...writtenIn(found) } : { ...row, place: '', contact: null, words: [] }
}

function writtenIn(found: Complaint): Pick<StoredCase, 'place' | 'contact' | 'words'> {
  const { _id, where, home, contact, text, standing, timeline } = found
  const later = timeline.flatMap((fact) => {
    if (fact.by.role !== 'resident') return []
    const said = 'text' in fact ? fact.text : 'reason' in fact ? fact.reason : ''
    return said === '' ? [] : [{ at: fact.at, text: said }]
  })
  return {
    place: where.kind === 'public' ? where.detail : home === null ? '' : unseal(home, _id),
    contact: contact === null ? null : contactWords.parse(JSON.parse(unseal(contact, _id))),
    words: [{ at: standing.filedAt, text }, ...later],
  }
}
