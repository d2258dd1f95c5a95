import { blocks } from '../../core/record/blocks'
import type { Period } from '../../core/record/periods'
import { chainFormat } from '../../core/sealing/block-chain'
import { canonical } from '../../core/sealing/canonical'
import type { RecordFinding } from '../../core/sealing/record-finding'
import { command } from '../platform/documents'
import { openSealedFile } from '../platform/sealed-file'
import type { Run } from './run'

const blocksAPage = 20

/** The chain of a period up to the head that the record was held against, as a file: ids and hashes, nothing that was said. */
export async function writeChain(
  { _id: period, city }: Period,
  { blocks: number, head }: RecordFinding,
  run: Run,
) {
  const file = openSealedFile()
  await file.write([canonical({ format: chainFormat, period, city })])
  for (let after = 0; after < number; ) {
    const page = await run.documents.find(blocks, {
      where: { period, number: command.gt(after).and(command.lte(number)) },
      order: [['number', 'asc']],
      limit: blocksAPage,
    })
    await file.write(
      page.map(({ _id, period: _same, leaves, ...block }) =>
        canonical({
          block: { ...block, leaves: leaves.map(({ revision, leaf }) => ({ revision, leaf })) },
        }),
      ),
    )
    const last = page.at(-1)
    if (last === undefined) break
    after = last.number
  }
  return file.close({ blocks: number, head })
}
