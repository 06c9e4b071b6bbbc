import { Footer, Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from 'docx'
import type { DocumentLayout } from '../../../domain/documentLayout'
import { typed } from './typing'
import { twips } from './units'
import { mm } from '../../typesetting/page'

const A4 = { width: mm(210), height: mm(297) }

interface SectionWish {
  landscape?: boolean
  /** Stands at the foot of the first page. */
  seal?: string | undefined
  /** Its pages are numbered after those before it, not from 1. */
  goesOn?: boolean
}

/** A part of the document on A4 pages of its own. */
export function section(layout: DocumentLayout, children: ISectionOptions['children'], wish: SectionWish = {}): ISectionOptions {
  const { margins, pageNumber } = layout
  const { landscape = false, seal = '', goesOn = false } = wish
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: pageNumber.firstPage > 1 && !goesOn,
      page: {
        // The package turns the sides itself where the page is turned.
        size: {
          width: twips(A4.width),
          height: twips(A4.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(mm(margins.top)),
          bottom: twips(mm(margins.bottom)),
          left: twips(mm(margins.left)),
          right: twips(mm(margins.right)),
          header: twips(mm(pageNumber.fromTopEdge)),
          footer: twips(mm(pageNumber.fromTopEdge)),
        },
        ...(goesOn ? {} : { pageNumbers: { start: 1 } }),
      },
    },
    headers: {
      default: new Header({
        children: [new Paragraph({ style: 'PageNumber', children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
      }),
      ...(goesOn ? {} : { first: new Header({ children: [new Paragraph({ style: 'PageNumber' })] }) }),
    },
    ...(seal ? { footers: { first: new Footer({ children: [typed('Seal', seal)] }) } } : {}),
    children,
  }
}
