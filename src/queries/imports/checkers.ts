import type { Actor } from '../../domain/actor'
import { type CheckedRow, type ReadRow } from '../../domain/importRow'
import { checkMember, type KnownCell } from '../../domain/memberImport'
import { searchKey } from '../../domain/personName'
import type { PlainDate } from '../../domain/plainDate'
import { checkUnit, type KnownUnit, parentsFirst } from '../../domain/unitImport'
import { knownCells, knownMembers } from './knownMembers'
import { knownUnits } from './knownUnits'

interface Scope {
  actor: Actor
  organisation: { id: number; path: string }
  today: PlainDate
}

/** Checks the rows of a file against what is on file, as they come. */
export type Checker = (rows: AsyncIterable<ReadRow>, scope: Scope) => AsyncGenerator<CheckedRow[]>

/** Rows that are looked up together. */
const CHUNK = 500

async function* chunksOf<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let chunk: Row[] = []
  for await (const row of rows) {
    chunk.push(row)
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/** Units are few: the whole file is at hand, so that parents may stand anywhere in it. */
async function* checkUnits(rows: AsyncIterable<ReadRow>, { actor, organisation, today }: Scope) {
  const all: ReadRow[] = []
  for await (const row of rows) all.push(row)
  const known = await knownUnits(actor, ['ADMINISTRATOR', 'COMMITTEE_OFFICE'])
  const top = known.find(({ id }) => id === organisation.id)!
  const units = new Map<string, KnownUnit>(known.map(unit => [unit.code, unit]))
  const file = { today, top, units, seen: new Map<string, number>() }
  const checked = parentsFirst(all).map(row => checkUnit(row, file))
  for (let start = 0; start < checked.length; start += CHUNK) yield checked.slice(start, start + CHUNK)
}

async function* checkMembers(rows: AsyncIterable<ReadRow>, { actor, organisation, today }: Scope) {
  const cellOf = finderOf(await knownCells(actor, organisation, today))
  const seen = new Map<string, number>()
  for await (const chunk of chunksOf(rows)) {
    const values = (field: string) => chunk.flatMap(row => row.values[field] ?? [])
    const found = await knownMembers(actor, {
      ...{ cards: values('cardNumber'), identities: values('identityNumber'), names: values('fullName') },
    })
    yield chunk.map(row =>
      checkMember(row, {
        ...{ today, cellOf, seen },
        byCard: card => found.byCard.get(card),
        byIdentity: number => found.byIdentity.get(number),
        byName: name => found.byName.get(searchKey(name)) ?? [],
      }),
    )
  }
}

/** A cell by its code, or by its name where just one bears it. */
function finderOf(cells: readonly KnownCell[]) {
  const byCode = new Map(cells.map(cell => [cell.code.toUpperCase(), cell]))
  const byName = new Map<string, KnownCell | null>()
  for (const cell of cells) {
    const key = nameKey(cell.name)
    byName.set(key, byName.has(key) ? null : cell)
  }
  return (text: string) => byCode.get(text.toUpperCase()) ?? byName.get(nameKey(text)) ?? null
}

/** «Chi bộ Phòng Tư pháp» is often written without its first words. */
const nameKey = (name: string) => searchKey(name).replace(/^chi bo /, '')

export const checkers: Readonly<Record<'units' | 'members', Checker>> = { units: checkUnits, members: checkMembers }
