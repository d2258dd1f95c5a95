import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The journeys take longest: begun first, two of them do not run on alone when everything else is done. */
export class JourneysFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isJourney = ({ moduleId }: TestSpecification) => moduleId.includes('/tests/journeys/')
    return [...sorted.filter(isJourney), ...sorted.filter((file) => !isJourney(file))]
  }
}
