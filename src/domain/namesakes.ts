import { searchKey } from './personName'

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
