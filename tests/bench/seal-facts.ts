/** `seal-facts.ts COMPOUNDS`: seals a made-up city in memory and verifies its files, alone in its process, and prints what it took. */
import { Readable } from 'node:stream'
import { questionnaireOf } from '../../core/rating/questionnaire'
import { verifyFile } from '../../local/method/verify-file'
import { cityInputs, sealedFiles } from '../sealing/sealed-files'
import { processorTimed } from './measure'

const compounds = Number(process.argv[2])
const dimensions = questionnaireOf('1').dimensions.map(({ code }) => code)
const strata = 20

const peakMegabytes = () => process.resourceUsage().maxRSS / 1024
const { steps, full, open } = await sealedFiles(() => cityInputs(compounds, strata, dimensions))
const sealedAt = peakMegabytes()
const verified = async (packed: Buffer) => {
  const { milliseconds, result } = await processorTimed(() => verifyFile(Readable.from([packed])))
  if (result.differing > 0) throw new Error(result.found[0])
  return milliseconds
}
const verify = { full: await verified(full.packed), public: await verified(open.packed) }
const bytes = { full: full.bytes, packed: full.packed.length, public: open.packed.length }
process.stdout.write(JSON.stringify({ steps, verify, bytes, sealedAt, verifiedAt: peakMegabytes() }))
