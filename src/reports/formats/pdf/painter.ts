import type { Box } from '../../charts/chartGeometry'
import type { ChartPainter } from '../../charts/chartSetting'

/** Standard structure types of PDF that our documents use. */
export type TagType =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'P'
  | 'Span'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Link'

export interface TagAttributes {
  /** What a reader who does not see the figure is told. */
  alternative?: string
  box?: Box
  scope?: 'Column' | 'Row'
  columnSpan?: number
}

/** An element of the structure tree. */
export interface Tag {
  /** Opens an element below this one, after those opened before. */
  open(type: TagType, attributes?: TagAttributes): Tag
  /** What is drawn from now on belongs to the element, until another one or an artifact takes over or the page ends. */
  draw(): void
  /** Nothing more will belong to the element. */
  close(): void
}

/** A bookmark, or the list of all of them. */
export interface Bookmark {
  add(title: string, top: number): Bookmark
}

/** Why something drawn is no part of the text: it repeats what has been read, or only adorns. */
export type ArtifactKind = 'header' | 'footer' | 'layout'

/** What a document is drawn with, in points from the top left corner of the page. */
export interface PdfPainter extends ChartPainter {
  readonly root: Tag
  readonly bookmarks: Bookmark
  /** Bytes made and not yet taken, roughly. */
  readonly waiting: number
  beginPage(width: number, height: number): void
  artifact(kind: ArtifactKind): void
  /** Names a place of this page for links. */
  destination(name: string, top: number): void
  /** Makes what the tag draws lead to a named place. */
  link(tag: Tag, box: Box, name: string, description: string): void
  take(): Uint8Array
  /** Ends the file. */
  finish(): void
}

export interface FileProperties {
  title: string
  author: string
}
