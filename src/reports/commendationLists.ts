import { dateText } from '../domain/plainDate'
import { RECIPIENT_SUMS, type RecipientGroup } from '../domain/figureKey'
import { namesakeNotes } from '../domain/namesakes'
import type { YearSummary } from '../domain/summary'
import { commendationFormLabel } from '../labels/commendations'
import type { Recipient } from '../queries/recipientsOf'
import type { Block, Heading, Table } from './document'

const LISTS = [
  { caption: 'Tập thể', groups: RECIPIENT_SUMS.collectives as readonly RecipientGroup[] },
  { caption: 'Cá nhân', groups: RECIPIENT_SUMS.individuals as readonly RecipientGroup[] },
]

/** Of each title, under a heading of its own, the collectives, then the people. */
export function commendationLists(
  { summary, recipients }: { summary: YearSummary; recipients: Recipient[] },
  level: Heading['level'],
): Block[] {
  return summary.commendations.flatMap(({ title, titleName }): Block[] => [
    { type: 'heading', level, text: `“${titleName}”` },
    ...LISTS.flatMap(({ caption, groups }) => {
      const listed = recipients.filter(recipient => recipient.title === title && groups.includes(recipient.group))
      return listed.length ? [listTable(caption, listed)] : []
    }),
  ])
}

/** People of the same name and unit with their years of birth. */
export function namedApart<Person extends Parameters<ReturnType<typeof namesakeNotes>>[0]>(people: readonly Person[]): Person[] {
  const noteOn = namesakeNotes(people)
  return people.map(person => (noteOn(person) ? { ...person, name: `${person.name} (${noteOn(person)})` } : person))
}

const listTable = (caption: string, recipients: Recipient[]): Table => ({
  type: 'table',
  caption: `${caption} (${recipients.length})`,
  columns: [
    { heading: 'TT', align: 'center', weight: 1 },
    { heading: caption === 'Tập thể' ? 'Tên tập thể' : 'Họ và tên', align: 'left', weight: 5 },
    { heading: 'Đơn vị', align: 'left', weight: 5 },
    { heading: 'Hình thức', align: 'left', weight: 2.4 },
    { heading: 'Quyết định', align: 'left', weight: 3.4 },
  ],
  rows: namedApart(recipients).map(({ name, unitName, form, documentNumber, decidedOn }, index) => [
    String(index + 1),
    name,
    unitName === name ? '' : unitName,
    commendationFormLabel[form],
    `${documentNumber}, ${dateText(decidedOn)}`,
  ]),
  totals: null,
})
