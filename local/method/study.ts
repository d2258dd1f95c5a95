/** `npm run study`: the simulation that justifies the choices of the method, written into docs/. */
import { writeFileSync } from 'node:fs'
import { assumptions } from './study/assumptions'
import { filesOf } from './study/files'
import { conclusionsOf } from './study/report/conclusions'
import { studyOf } from './study/study'

const study = studyOf(assumptions, { runs: 60, seed: 20260701 })
for (const [path, text] of Object.entries(filesOf(study))) {
  writeFileSync(new URL(`../../docs/${path}`, import.meta.url), text)
  process.stdout.write(`docs/${path}\n`)
}
for (const { words, holds } of conclusionsOf(study)) {
  if (holds) continue
  process.stdout.write(`the figures do not bear this out any more: ${words}\n`)
  process.exitCode = 1
}
