import { type Paragraph, TableOfContents } from 'docx'
import { CONTENTS_LEVELS, type ContentsLine } from '../../contents'
import { officeText } from '../../office/officeText'
import { officialWords } from '../../officialWords'
import { APPENDIX_TITLE } from './styles'
import { typed, type Typing } from './typing'

/** Of appendices Word names no pages, for theirs are numbered by themselves: they are of a level of their own. */
const APPENDICES = CONTENTS_LEVELS + 1

/** Where each line leads, as the table of contents and the headings both name it. */
export const anchorsOf = (lines: readonly ContentsLine[]) => new Map(lines.map(({ target }, i) => [target, `_Toc${i + 1}`]))

/**
 * Word's own field: its lines are there from the start, each a link to its heading. On which pages the headings stand is for Word to
 * say, which asks and then fills them in, with their dots, when it opens the file: numbers of ours might not be those of its pages.
 */
export const tableOfContents = ({ anchors }: Typing, lines: readonly ContentsLine[]): (Paragraph | TableOfContents)[] => [
  typed('ContentsTitle', officialWords.contents),
  new TableOfContents(officialWords.contents, {
    hyperlink: true,
    headingStyleRange: `1-${CONTENTS_LEVELS}`,
    stylesWithLevels: [{ styleName: APPENDIX_TITLE, level: APPENDICES }],
    pageNumbersEntryLevelsRange: `${APPENDICES}-${APPENDICES}`,
    tabLeader: 'none',
    beginDirty: true,
    cachedEntries: lines.map(({ text, level, target }) => ({
      title: officeText(text).replaceAll('\n', ' '),
      level,
      href: anchors.get(target)!,
    })),
  }),
]
