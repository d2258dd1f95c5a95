import type { OutputOf } from '../../../core/contract/endpoint'
import type { readSealedSnapshot } from '../../../core/contract/snapshots'
import type { RecordDifference } from '../../../core/sealing/record-finding'

type Sealed = OutputOf<typeof readSealedSnapshot>

/** “1.24 MB”; what is smaller than the last digit is told as one of it. */
export function sizeWords(bytes: number): string {
  return `${Math.max(0.01, bytes / 1_000_000).toFixed(2)} MB`
}

/** What was found when the answers were held against their sealed blocks. */
export function recordWords({ blocks, differing }: Sealed['record']): string {
  if (blocks === 0) return '本期没有封存块：没有人参评，或这一期早于每小时封存。'
  const sealed = `评价期间每小时封存一次答案的摘要，每一块带着前一块的校验值，共 ${blocks} 块。`
  return differing > 0 ? sealed : `${sealed}封存结果时逐条比对，没有改动、缺失或换位。`
}

const kindWords: Record<RecordDifference['kind'], string> = {
  changed: '内容与封存时不同',
  removed: '封存后被删除',
  reordered: '在同一份答案的各次修改里换了位置',
  unknown: '不在任何一块里，而它那一小时已经封存',
  block: '封存块本身与封存时不同',
}

/** Each difference by the random number of its revision: it names no household. */
export function differenceLines(differences: readonly RecordDifference[]): { key: string; words: string }[] {
  return differences.map(({ kind, block, revision }, index) => {
    const where = block === null ? '' : `第 ${block} 块，`
    const which = revision === null ? '' : `记录 ${revision}：`
    return { key: `${index}`, words: `${where}${which}${kindWords[kind]}` }
  })
}

/** What to do, step by step, to check a snapshot without the database; commands stand by themselves, to be copied. */
export function verifySteps({ period, number }: Pick<Sealed, 'period' | 'number'>): Step[] {
  const file = `${period.code}-${number}-full.jsonl`
  return [
    { words: '下载完整文件，解压：', commands: [`gunzip ${file}.gz`] },
    {
      words: '计算校验值，应与上面的一致（第二行用于 Windows）：',
      commands: [`sha256sum ${file}`, `certutil -hashfile ${file} SHA256`],
    },
    {
      words:
        '在本平台的程序目录里运行下面的命令。程序只凭这个文件重新算出全部得分、档次、顺序、汇总和附录，逐位比较，有不同会指出在哪个小区的哪一项。不需要数据库，也不需要联网。',
      commands: [`npm run verify -- ${file}`],
    },
    {
      words: '公开文件也可以这样核验；它没有小数目的分组，程序会说明哪些数字只能照文件采用。',
      commands: [],
    },
  ]
}

type Step = { words: string; commands: readonly string[] }
