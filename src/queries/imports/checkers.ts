import type { ReadRow } from '../../domain/importRow'
import { checkMember, type KnownCell, type MemberLookups } from '../../domain/memberImport'
import { besideOffice } from '../../domain/partyOffice'
import { searchKey } from '../../domain/personName'
import { checkUnits, type KnownUnit } from '../../domain/unitImport'
import { toldWithoutCode, withCodes } from '../../domain/unitsWithoutCode'
import { type Checker, finderOf, type ImportedList, inChunks, type Scope, wholeFile } from './checking'
import { checkAccounts } from './checkAccounts'
import { checkAwards } from './checkAwards'
import { checkCandidates } from './checkCandidates'
import { checkFactRows } from './checkFacts'
import { checkOfficeRows } from './checkOffices'
import { checkRatings } from './checkRatings'
import { checkStays } from './checkStays'
import { checkTargets } from './checkTargets'
import { knownCells, knownMembers } from './knownMembers'
import { knownUnits } from './knownUnits'

/** Units are few: the whole file is at hand, so that parents may stand anywhere in it. */
async function* checkUnitRows(chunks: AsyncIterable<ReadRow[]>, { actor, organisation, today }: Scope) {
  const all = await wholeFile(chunks)
  const known = await knownUnits(actor, ['ADMINISTRATOR', 'COMMITTEE_OFFICE'])
  const top = known.find(({ id }) => id === organisation.id)!
  const units = new Map<string, KnownUnit>(known.map(unit => [unit.code, unit]))
  const file = { today, top, units, seen: new Map<string, number>(), uncoded: new Map<number, string>() }
  const coded = withCodes(withParentCodes(all, known), file)
  yield* inChunks(checkUnits(withParentCodes(coded, known), file).map(told => toldWithoutCode(told, file)))
}

/** Parents that go by their name, on file or in this file, by their code. */
function withParentCodes(rows: readonly ReadRow[], known: readonly KnownUnit[]): ReadRow[] {
  const codes = new Set(known.map(({ code }) => code))
  const added = rows.flatMap(({ values: { code, name } }) => (code && name && !codes.has(code) ? [{ code, name }] : []))
  // «Đảng bộ» and «Đảng ủy» are said of the same place.
  const filed = known.filter(({ kept }) => kept)
  const bodies = filed.flatMap(({ code, name, bodyName }) => (bodyName === name ? [] : [{ code, name: bodyName }]))
  const unitOf = finderOf([...filed, ...bodies, ...added])
  return rows.map(row => {
    const { parentCode } = row.values
    return parentCode ? { ...row, values: { ...row.values, parentCode: unitOf(parentCode)?.code ?? parentCode } } : row
  })
}

async function* checkMembers(chunks: AsyncIterable<ReadRow[]>, { actor, organisation, today }: Scope) {
  const cellOf = finderOf<KnownCell>(await knownCells(actor, organisation, today))
  const seen = new Map<string, number>()
  for await (const chunk of chunks) {
    const found = await knownMembers(actor, chunk)
    const lookups: MemberLookups = {
      ...{ today, cellOf, seen },
      byCard: card => found.byCard.get(card),
      byIdentity: number => found.byIdentity.get(number),
      byName: name => found.byName.get(searchKey(name)) ?? [],
    }
    yield chunk.map(row => besideOffice(row, each => checkMember(each, lookups)))
  }
}

export const checkers: Readonly<Record<ImportedList, Checker>> = {
  units: checkUnitRows,
  members: checkMembers,
  stays: checkStays,
  offices: checkOfficeRows,
  candidates: checkCandidates,
  targets: checkTargets,
  ratings: checkRatings,
  facts: checkFactRows,
  awards: checkAwards,
  accounts: checkAccounts,
}
