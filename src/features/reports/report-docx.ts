import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { ReportBar, ReportBlock } from '../../../core/selection/report-document'

/** The look of official documents (GB/T 9704): 仿宋 三号 on lines of 28 points, headings 黑体, title 二号; sizes are half points, twips elsewhere. */
const song = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' }
const fangsong = { ...song, eastAsia: '仿宋' }
const hei = { ...song, eastAsia: '黑体' }
const line = { line: 560, lineRule: 'exact' as const }
const textWidth = 8844

/** A report as a Word file. */
export function docxFile(blocks: readonly ReportBlock[]): Promise<Blob> {
  return Packer.toBlob(docxOf(blocks))
}

export function docxOf(blocks: readonly ReportBlock[]): Document {
  return new Document({
    styles: { default: { document: { run: { font: fangsong, size: 32 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 2098, bottom: 1985, left: 1587, right: 1474 },
          },
        },
        footers: { default: pageNumbers() },
        children: blocks.flatMap(setBlock),
      },
    ],
  })
}

function setBlock(block: ReportBlock): FileChild[] {
  switch (block.kind) {
    case 'table':
      return [caption(block.caption), tableOf(block), blank()]
    case 'bars':
      return [caption(block.caption), ...(block.bars.length > 0 ? [barsOf(block.bars)] : []), blank()]
    case 'title':
      return [
        paragraph(
          block.words,
          { font: { ...song, eastAsia: '方正小标宋简体' }, size: 44 },
          { ...centred, heading: HeadingLevel.TITLE },
        ),
      ]
    case 'heading':
      return [
        paragraph(
          block.words,
          { font: hei, size: 32 },
          { indent: twoCharacters, heading: HeadingLevel.HEADING_1 },
        ),
      ]
    case 'note':
      return [paragraph(block.words, { font: fangsong, size: 32 }, centred)]
    case 'paragraph':
      return [paragraph(block.words, { font: fangsong, size: 32 }, { indent: twoCharacters })]
  }
}

const centred = { alignment: AlignmentType.CENTER }
/** In twips too, for writers that do not count characters. */
const twoCharacters = { firstLine: 640, firstLineChars: 200 }

function paragraph(words: string, run: IRunOptions, layout: IParagraphOptions): Paragraph {
  // A heading's own style would be blue and bold.
  const plain = { bold: false, color: '000000' }
  return new Paragraph({
    spacing: line,
    ...layout,
    children: [new TextRun({ ...plain, ...run, text: words })],
  })
}

const caption = (words: string) =>
  new Paragraph({ ...centred, keepNext: true, children: [new TextRun({ text: words, font: hei, size: 24 })] })

const blank = () => new Paragraph({ children: [] })

const cellMargins = { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 80, right: 80 }

function tableOf({
  columns,
  rows,
}: {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}): Table {
  // Two columns are a name and its words; more are figures of equal weight, the first of them a name.
  const shares = columns.length === 2 ? [1, 4] : columns.map((_, index) => (index === 0 ? 1.6 : 1))
  const total = shares.reduce((sum, share) => sum + share, 0)
  const columnWidths = shares.map((share) => Math.round((textWidth * share) / total))
  const rowOf = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      ...(isHead && { tableHeader: true }),
      cantSplit: true,
      children: cells.map(
        (words, index) =>
          new TableCell({
            width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
            margins: cellMargins,
            children: [
              new Paragraph({
                children: [new TextRun({ text: words, font: isHead ? hei : song, size: 21 })],
              }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    rows: [rowOf(columns, true), ...rows.map((cells) => rowOf(cells, false))],
  })
}

/** How many equal parts a bar is drawn in. */
const barParts = 40
const barWords = 2000
const barValue = 1244
const partWidth = (textWidth - barWords - barValue) / barParts

/** Bars as shaded cells: they can be read and changed in any writer, and need no picture. */
function barsOf(bars: readonly ReportBar[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  // Bars of neighbouring rows must not touch.
  const gap = { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' }
  const borders = {
    top: none,
    bottom: none,
    left: none,
    right: none,
    insideHorizontal: none,
    insideVertical: none,
  }
  const cell = (words: string, width: number, more: { span?: number; fill?: string } = {}) =>
    new TableCell({
      width: { size: Math.round(width), type: WidthType.DXA },
      margins: cellMargins,
      borders: { top: gap, bottom: gap, left: none, right: none },
      ...(more.span !== undefined && { columnSpan: more.span }),
      ...(more.fill !== undefined && {
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: more.fill },
      }),
      children: [new Paragraph({ children: [new TextRun({ text: words, font: song, size: 21 })] })],
    })
  const rows = bars.map(({ words, share, value }) => {
    // The smallest share is seen; none is no bar at all.
    const filled = share <= 0 ? 0 : Math.min(barParts, Math.max(1, Math.round(share * barParts)))
    const track = [
      ...(filled > 0 ? [cell('', filled * partWidth, { span: filled, fill: '1B5FBF' })] : []),
      ...(filled < barParts
        ? [cell('', (barParts - filled) * partWidth, { span: barParts - filled, fill: 'EEF1F5' })]
        : []),
    ]
    return new TableRow({
      cantSplit: true,
      children: [cell(words, barWords), ...track, cell(value, barValue)],
    })
  })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [barWords, ...Array.from({ length: barParts }, () => Math.round(partWidth)), barValue],
    layout: TableLayoutType.FIXED,
    borders,
    rows,
  })
}

function pageNumbers(): Footer {
  const run = { font: song, size: 28 }
  return new Footer({
    children: [
      new Paragraph({
        ...centred,
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
