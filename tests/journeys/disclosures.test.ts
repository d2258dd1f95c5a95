import { expect, it } from 'vitest'
import { play } from './play'

it('the journey “disclosures” is played in a browser without a fault', { timeout: 300_000 }, async () => {
  expect(await play('disclosures', { web: 'dist/h5', shots: null, print: () => {} })).toEqual([])
})
