import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import type { DocumentLayout } from '../../../domain/documentLayout'
import { leadingOf, spacing } from '../../typesetting/spacing'
import { FONT } from '../../office/font'
import { halfPoints, twips } from './units'
import { mm } from '../../typesetting/page'

/** The styles that a document uses, each by its id. What Word has a name for keeps it, so that Word translates it. */
export type StyleId = ReturnType<typeof ownStyles>[number]['id'] | 'Title' | 'Heading1' | 'Heading2' | 'Heading3' | 'Caption'

/** Where the table of contents finds the titles of appendices. */
export const APPENDIX_TITLE = 'Tên phụ lục'

/** Kerned from this size on, in half points, so that lines are as long as in the PDF. */
const KERNED_FROM = 2

/** Black Times letters by the layout's values; nothing is left to what Word would choose. */
export function wordStyles(layout: DocumentLayout): IStylesOptions {
  const { body, sizes } = layout
  const heading = (level: 1 | 2 | 3) => ({
    ...text({ size: body.size, bold: true, italics: level === 3 }),
    next: 'BodyText',
    quickFormat: true,
    paragraph: {
      ...indented(layout, spacing.headings[level]),
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
      numbering: { reference: 'headings', level: level - 1 },
    },
  })
  const unused = { ...text({ size: body.size, bold: true }), next: 'BodyText' }
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: halfPoints(body.size),
          color: '000000',
          kern: KERNED_FROM,
          language: { value: 'vi-VN', eastAsia: 'vi-VN' },
        },
        paragraph: { spacing: { before: 0, after: 0, line: twips(body.leading), lineRule: LineRuleType.EXACT } },
      },
      title: { ...centred(layout, sizes.kind, true), next: 'Subtitle' },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: unused,
      heading5: unused,
      heading6: unused,
      caption: captionStyle(layout, spacing.table.above, spacing.table.belowCaption),
      listParagraph: { paragraph: indented(layout, body.paragraphGap) },
    },
    paragraphStyles: ownStyles(layout).map(style => ({ basedOn: 'Normal', quickFormat: true, ...style })),
  }
}

const ownStyles = (layout: DocumentLayout) => [...textStyles(layout), ...contentsStyles(layout), ...formStyles(layout)]

interface Letters {
  size: number
  bold?: boolean
  italics?: boolean
}

const text = ({ size, bold = false, italics = false }: Letters) => ({
  run: { size: halfPoints(size), color: '000000', ...(bold && { bold }), ...(italics && { italics }) },
})

const leading = (points: number) => ({ line: twips(points), lineRule: LineRuleType.EXACT })

const indented = ({ body }: DocumentLayout, before: number) => ({
  alignment: AlignmentType.BOTH,
  indent: { left: 0, firstLine: twips(mm(body.firstLineIndent)) },
  spacing: { before: twips(before), after: 0, ...leading(body.leading) },
})

const centred = ({ body }: DocumentLayout, size: number, bold = false, italics = false) => ({
  ...text({ size, bold, italics }),
  paragraph: { alignment: AlignmentType.CENTER, spacing: leading(Math.max(body.leading, leadingOf(size))), keepNext: true },
})

function captionStyle(layout: DocumentLayout, before: number, after: number) {
  const style = centred(layout, layout.sizes.caption, true)
  const gaps = { before: twips(before), after: twips(after) }
  return { ...style, paragraph: { ...style.paragraph, spacing: { ...style.paragraph.spacing, ...gaps } } }
}

/** Styles of running text, tables and pictures. */
function textStyles(layout: DocumentLayout) {
  const { body, sizes } = layout
  const small = { ...leading(leadingOf(sizes.table)), before: 0, after: 0 }
  return [
    { id: 'BodyText', name: 'Body Text', paragraph: indented(layout, body.paragraphGap) },
    {
      id: 'ListBullet',
      name: 'List Bullet',
      paragraph: { ...indented(layout, body.paragraphGap), numbering: { reference: 'hyphens', level: 0 } },
    },
    { id: 'TableText', name: 'Chữ trong bảng', ...text({ size: sizes.table }), paragraph: { spacing: small } },
    {
      id: 'TableHeading',
      name: 'Đầu cột của bảng',
      ...text({ size: sizes.table, bold: true }),
      paragraph: { spacing: small, alignment: AlignmentType.CENTER, keepNext: true },
    },
    { id: 'ChartTitle', name: 'Tên biểu đồ', ...captionStyle(layout, spacing.chart.above, spacing.chart.belowTitle) },
    { id: 'Picture', name: 'Hình', paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 240, lineRule: LineRuleType.AUTO } } },
    { id: 'Seal', name: 'Dấu của lịch sử', ...centred(layout, spacing.seal.size) },
    { id: 'PageNumber', name: 'Số trang', ...centred(layout, layout.pageNumber.size) },
  ] as const satisfies readonly IParagraphStyleOptions[]
}

/** The title of the table of contents and its lines: parts and appendices bold, sections drawn in. Word takes the lines' styles by their names. */
function contentsStyles(layout: DocumentLayout) {
  const { body, sizes } = layout
  const { aboveTitle, entry, levelIndent, numberWidth } = spacing.contents
  const title = centred(layout, sizes.subject, true)
  const line = (bold: boolean, left: number) => ({
    ...text({ size: body.size, bold }),
    paragraph: {
      alignment: AlignmentType.LEFT,
      indent: { left: twips(left), right: twips(numberWidth) },
      spacing: { before: twips(entry), after: 0, ...leading(body.leading) },
    },
  })
  return [
    {
      id: 'ContentsTitle',
      name: 'Tên mục lục',
      ...title,
      paragraph: { ...title.paragraph, spacing: { ...title.paragraph.spacing, before: twips(aboveTitle) } },
    },
    { id: 'TOC1', name: 'toc 1', ...line(true, 0) },
    { id: 'TOC2', name: 'toc 2', ...line(false, levelIndent) },
    { id: 'TOC3', name: 'toc 3', ...line(true, 0) },
  ] as const satisfies readonly IParagraphStyleOptions[]
}

/** Styles of the parts of the official form, under Vietnamese names. */
function formStyles(layout: DocumentLayout) {
  const { sizes } = layout
  const appendixTitle = centred(layout, sizes.appendixTitle, true)
  return [
    { id: 'Subtitle', name: 'Subtitle', ...centred(layout, sizes.subject, true) },
    { id: 'Hyphens', name: 'Gạch dưới trích yếu', ...centred(layout, sizes.subject) },
    { id: 'PartyName', name: 'Tên Đảng', ...centred(layout, sizes.partyName, true) },
    { id: 'Superior', name: 'Tổ chức cấp trên', ...centred(layout, sizes.superior) },
    { id: 'Issuer', name: 'Cơ quan ban hành', ...centred(layout, sizes.issuer, true) },
    { id: 'Asterisk', name: 'Dấu sao', ...centred(layout, sizes.issuer) },
    { id: 'DocumentNumber', name: 'Số và ký hiệu', ...centred(layout, sizes.number) },
    { id: 'PlaceAndDate', name: 'Địa điểm và ngày', ...centred(layout, sizes.placeAndDate, false, true) },
    { id: 'DraftMark', name: 'Dấu dự thảo', ...centred(layout, sizes.draft, false, true) },
    { id: 'Authority', name: 'Thẩm quyền ký', ...centred(layout, sizes.signature, true) },
    { id: 'OfficeTitle', name: 'Chức vụ người ký', ...centred(layout, sizes.signature) },
    { id: 'Signatory', name: 'Họ tên người ký', ...centred(layout, sizes.signature, true) },
    {
      id: 'RecipientsTitle',
      name: 'Nơi nhận (tiêu đề)',
      run: { size: halfPoints(sizes.recipientsTitle), underline: { type: 'single' as const } },
      paragraph: { keepNext: true },
    },
    {
      id: 'Recipients',
      name: 'Nơi nhận',
      ...text({ size: sizes.recipients }),
      paragraph: { spacing: leading(leadingOf(sizes.recipients)), numbering: { reference: 'recipients', level: 0 } },
    },
    { id: 'AppendixTitle', name: APPENDIX_TITLE, ...appendixTitle, paragraph: { ...appendixTitle.paragraph, outlineLevel: 0 } },
  ] as const satisfies readonly IParagraphStyleOptions[]
}
