import { searchKey } from './personName'
import { dateText, type PlainDate } from './plainDate'

interface Named {
  name: string
  unitName: string
  /** Of a person whose day of birth is on file. */
  birthYear: string | null
}

/** What tells people of the same name and unit apart in one list; nothing for anybody else. */
export function namesakeNotes(people: readonly Named[]): (person: Named) => string {
  const keyOf = ({ name, unitName }: Named) => `${searchKey(name)} ${unitName}`
  const counts = new Map<string, number>()
  for (const person of people) counts.set(keyOf(person), (counts.get(keyOf(person)) ?? 0) + 1)
  return person => (counts.get(keyOf(person))! > 1 && person.birthYear ? `sinh năm ${person.birthYear}` : '')
}

/** Somebody to choose. */
export interface OfferedPerson {
  id: number
  name: string
  birthDate: PlainDate | null
  /** Where all are of one cell, it tells nothing. */
  unitName: string | null
}

/** Names to choose from: who shares a name is told by the day of birth and the cell. */
export function toldApart(people: readonly OfferedPerson[]): (person: OfferedPerson) => string {
  const counts = new Map<string, number>()
  for (const { name } of people) counts.set(searchKey(name), (counts.get(searchKey(name)) ?? 0) + 1)
  return ({ name, birthDate, unitName }) =>
    counts.get(searchKey(name))! > 1 ? [name, birthDate && `sinh ngày ${dateText(birthDate)}`, unitName].filter(Boolean).join(', ') : name
}
