/** An entry of a chain as the check of it sees it. */
export interface ChainLink {
  id: number
  /** The number that it bears. */
  sequence: number
  /** The number that its hash is right for; null where it is right for none: something about the entry was changed. */
  place: number | null
  previousHash: string
  hash: string
  values: 'WHOLE' | 'ERASED' | 'ALTERED'
}

export interface ChainEnd {
  sequence: number
  hash: string
}

/**
 * ALTERED: changed, or put in the place of another. MOVED: stands where another stood. INSERTED: nobody told it when it says.
 * REMOVED: was there and is gone. ERASED: a value was taken out, and no entry says so. END_LOST: nothing says where the chain ends.
 */
export type ChainFaultKind = 'ALTERED' | 'MOVED' | 'INSERTED' | 'REMOVED' | 'ERASED' | 'END_LOST'

export interface ChainFault {
  kind: ChainFaultKind
  sequence: number
  /** Of the entry; null where there is none. */
  id: number | null
}

/**
 * What is wrong with a chain, in its order. `end` is what is kept beside the chain of its newest entry;
 * `explained` are the ids of entries whose erased values another entry accounts for.
 */
export function chainFaults(links: readonly ChainLink[], end: ChainEnd | null, explained: ReadonlySet<number>): ChainFault[] {
  const holders = holdersOf(links, end)
  const last = Math.max(end?.sequence ?? 0, ...holders.keys())
  const faults = [
    ...links.flatMap(link => faultOfLink(link, holders, explained)),
    ...[...holders.values()].filter(link => isReplaced(link, holders, end)).map(link => faultOf('ALTERED', link)),
    ...missing(links, holders, last),
    ...(end === null && links.length > 0 ? [{ kind: 'END_LOST' as const, sequence: last, id: null }] : []),
  ]
  const once = new Map(faults.map(fault => [`${fault.sequence} ${fault.id}`, fault]))
  return [...once.values()].sort((a, b) => a.sequence - b.sequence || Number(a.id) - Number(b.id))
}

const faultOf = (kind: ChainFaultKind, { sequence, id }: ChainLink): ChainFault => ({ kind, sequence, id })

/** Who stands rightly at each place; of several who could, the one that the next refers to. */
function holdersOf(links: readonly ChainLink[], end: ChainEnd | null): Map<number, ChainLink> {
  const referredTo = new Set([...links.map(({ previousHash }) => previousHash), end?.hash])
  const holders = new Map<number, ChainLink>()
  for (const link of links) {
    if (link.place === null) continue
    const other = holders.get(link.place)
    if (!other || (!referredTo.has(other.hash) && referredTo.has(link.hash))) holders.set(link.place, link)
  }
  return holders
}

function faultOfLink(link: ChainLink, holders: ReadonlyMap<number, ChainLink>, explained: ReadonlySet<number>): ChainFault[] {
  if (link.place === null) return [faultOf(holders.has(link.sequence) ? 'INSERTED' : 'ALTERED', link)]
  if (holders.get(link.place) !== link) return [faultOf('INSERTED', link)]
  if (link.values === 'ALTERED') return [faultOf('ALTERED', link)]
  if (link.place !== link.sequence) return [faultOf('MOVED', link)]
  return link.values === 'ERASED' && !explained.has(link.id) ? [faultOf('ERASED', link)] : []
}

/** Whether what follows an entry remembers another one in its place. */
function isReplaced(link: ChainLink, holders: ReadonlyMap<number, ChainLink>, end: ChainEnd | null): boolean {
  const place = link.place!
  const next = holders.get(place + 1)
  if (next) return next.previousHash !== link.hash
  return end !== null && (end.sequence < place || (end.sequence === place && end.hash !== link.hash))
}

function missing(links: readonly ChainLink[], holders: ReadonlyMap<number, ChainLink>, last: number): ChainFault[] {
  const altered = new Set(links.filter(({ place }) => place === null).map(({ sequence }) => sequence))
  return Array.from({ length: last }, (_, index) => index + 1)
    .filter(place => !holders.has(place) && !altered.has(place))
    .map(sequence => ({ kind: 'REMOVED', sequence, id: null }))
}
