import { roleTitles } from '../../../core/access/role'
import { dayOfInstant } from '../../../core/place/day'
import { changeWords } from '../../components/disclosure/change-words'
import { factLines } from '../../components/disclosure/content-facts'
import { contentTable } from '../../components/disclosure/content-table'
import {
  disclosureTitle,
  publisherTitle,
  publisherWords,
  stateWords,
} from '../../components/disclosure/disclosure-words'
import type { BookSheet } from '../../platform/table-file/book-file'
import { fullMomentWords } from '../../platform/time'
import type { Listed } from './disclosures'
import type { ReadDisclosure } from './use-rows'

/** A disclosure as a sheet: what it is and who published it, then its rows, then its text. */
export function disclosureSheet(read: ReadDisclosure): BookSheet {
  const { compound, kind, disclosure, version, content, versions } = read
  const shown = versions.find((each) => each.version === version)
  const table = contentTable(content)
  const facts: [string, string | number][] = [
    ['小区', compound.name],
    ['公示类别', kind.title],
    ['期次', disclosureTitle(disclosure)],
    ['公示单位', shown ? roleTitles[shown.by] : ''],
    ['公示时间', shown ? fullMomentWords(shown.publishedAt) : ''],
    ['版本', `第 ${version} 版${shown?.why ? `，更正原因：${shown.why}` : ''}`],
    ...factLines(content),
    ...(content.form === 'ledger'
      ? ([
          ['期初余额（元）', content.opening / 100],
          ['期末余额（元）', content.closing / 100],
          ...(content.openingDiffersBecause === ''
            ? []
            : [['期初与上期不符的原因', content.openingDiffersBecause]]),
        ] as [string, string | number][])
      : []),
    ...(content.note === '' ? [] : ([['说明', content.note]] as [string, string][])),
  ]
  return {
    name: `${kind.title} ${disclosureTitle(disclosure)}`,
    rows: [...facts, ...(table === null ? [] : [[], table.columns.map(({ title }) => title), ...table.rows])],
    columns: table?.columns ?? [{ width: 20 }, { width: 60 }],
  }
}

/** Every version of a disclosure with what it changed. */
export function versionsSheet({ versions }: ReadDisclosure): BookSheet {
  const lines = versions.flatMap(({ version, publishedAt, by, why, difference }) => {
    const head = [`第 ${version} 版`, fullMomentWords(publishedAt), publisherTitle(by), why ?? '']
    const changes = difference?.changes ?? []
    if (changes.length === 0) return [[...head, '']]
    return changes.map((change, index) => [...(index === 0 ? head : ['', '', '', '']), changeWords(change)])
  })
  return {
    name: '版本与更正',
    rows: [['版本', '公示时间', '公示单位', '更正原因', '变动'], ...lines],
    columns: [{ width: 10 }, { width: 24 }, { width: 18 }, { width: 30 }, { width: 60 }],
  }
}

/** What has to be public in a compound and how it stands. */
export function contentsSheet({ compound, today, kinds }: Listed): BookSheet {
  const rows = kinds.flatMap((kind) => {
    const { title, basis, newest, waiting, publisher } = kind
    const all = [...waiting, ...(newest === null ? [] : [newest])]
    if (all.length === 0)
      return [[title, publisherWords(kind), '', publisher === null ? '不适用' : '还没有公示', '', '', basis]]
    return all.map((row) => [
      ...[title, publisherWords(kind), disclosureTitle(row), stateWords(row), row.dueDay ?? ''],
      ...[row.newestAt === null ? '' : dayOfInstant(row.newestAt), basis],
    ])
  })
  return {
    name: '公示目录',
    rows: [
      [`${compound.name}公示目录`, '', '', '', '', '', `截至 ${today}`],
      ['类别', '公示单位', '期次', '状态', '应公示日期', '最近公示', '依据'],
      ...rows,
    ],
    columns: [
      { width: 22 },
      { width: 22 },
      { width: 20 },
      { width: 14 },
      { width: 14 },
      { width: 14 },
      { width: 50 },
    ],
  }
}
