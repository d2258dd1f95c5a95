import { listExperiences } from '../../core/contract/experiences'
import { experienceCases } from '../../core/record/experience-cases'
import { handle } from '../platform/call'
import { allOf, anyOf, command, type Fields } from '../platform/documents'
import { experienceRow } from '../platform/experience-row'
import { meantCity } from '../platform/own-city'

const casesAPage = 20

export const listExperiencesHandler = handle(listExperiences, async ({ before, city: named }, call) => {
  const city = named ?? (await meantCity(call))
  if (city === null) return { rows: [], next: null }
  const found = await call.documents.find(experienceCases, {
    where: allOf({ city, withdrawn: null }, ...(before === undefined ? [] : comesAfter(before))),
    order: [
      ['publishedAt', 'desc'],
      ['_id', 'asc'],
    ],
    limit: casesAPage,
  })
  const last = found.length === casesAPage ? found.at(-1) : undefined
  return { rows: found.map(experienceRow), next: last ? { at: last.publishedAt, id: last._id } : null }
})

function comesAfter({ at, id }: { at: string; id: string }): Fields[] {
  return [{ publishedAt: command.lte(at) }, anyOf({ publishedAt: command.lt(at) }, { _id: command.gt(id) })]
}
