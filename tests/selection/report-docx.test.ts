import { Packer } from 'docx'
import { unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { ReportBlock } from '../../core/selection/report-document'
import { docxOf } from '../../src/features/reports/report-docx'

const blocks: ReportBlock[] = [
  { kind: 'title', words: '活动总结报告' },
  { kind: 'note', words: '海州区' },
  { kind: 'heading', words: '一、活动开展情况' },
  { kind: 'paragraph', words: '停车 <难> & “吵”' },
  {
    kind: 'table',
    caption: '表 1',
    columns: ['地区', '小区', '成立率'],
    rows: [['朐阳街道', '8', '50.0%']],
  },
  {
    kind: 'bars',
    caption: '图 1',
    bars: [
      { words: '业委会', share: 1, value: '3 个' },
      { words: '物管会', share: 0.5, value: '1 个' },
      { words: '换届中', share: 0.001, value: '1 个' },
      { words: '筹备中', share: 0, value: '0 个' },
    ],
  },
]

async function partsOf(some: readonly ReportBlock[]) {
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(docxOf(some))))
  const textOf = (path: string) => new TextDecoder().decode(parts[path])
  const dom = new JSDOM(textOf('word/document.xml'), { contentType: 'text/xml' })
  return { names: Object.keys(parts), document: dom.window.document }
}

describe('a report as a Word file', () => {
  it('is a package with the parts that Word asks for: document, styles, relations and content types', async () => {
    const { names } = await partsOf(blocks)
    for (const part of ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml'])
      expect(names).toContain(part)
  })

  it('holds every word, in order, whatever signs it has', async () => {
    const { document } = await partsOf(blocks)
    const words = Array.from(document.getElementsByTagName('w:t'), (each) => each.textContent)
    expect(words.filter((each) => each !== '')).toEqual([
      ...['活动总结报告', '海州区', '一、活动开展情况', '停车 <难> & “吵”'],
      ...['表 1', '地区', '小区', '成立率', '朐阳街道', '8', '50.0%'],
      ...['图 1', '业委会', '3 个', '物管会', '1 个', '换届中', '1 个', '筹备中', '0 个'],
    ])
  })

  it('a bar is as long as its share of forty parts, and none of zero is drawn', async () => {
    const { document } = await partsOf(blocks)
    const rows = Array.from(document.getElementsByTagName('w:tbl'))[1]?.getElementsByTagName('w:tr') ?? []
    const filled = Array.from(rows, (row) =>
      Array.from(row.getElementsByTagName('w:tc'))
        .filter((cell) => cell.getElementsByTagName('w:shd')[0]?.getAttribute('w:fill') === '1B5FBF')
        .map((cell) => cell.getElementsByTagName('w:gridSpan')[0]?.getAttribute('w:val')),
    )
    expect(filled).toEqual([['40'], ['20'], ['1'], []])
  })

  it('rows of a table repeat their head on every page', async () => {
    const { document } = await partsOf(blocks)
    expect(document.getElementsByTagName('w:tblHeader')).toHaveLength(1)
  })

  it('of nothing is still a file', async () => {
    const { document } = await partsOf([{ kind: 'bars', caption: '图', bars: [] }])
    expect(document.getElementsByTagName('w:tbl')).toHaveLength(0)
  })
})
