import type { Grant } from './actor'

/** A grant with the name of its place. */
export interface NamedGrant extends Grant {
  placeName: string
}

/** A place where somebody holds roles: rights are those of one place at a time. */
export interface ActingPlace {
  organisationId: number
  name: string
  grants: Grant[]
}

/** What the owner of an account must do before anything else. */
export type Owed = 'PASSWORD' | 'FACTOR'

/** A browser in which somebody is signed in. */
export interface OpenSession {
  sid: string
  /** What it calls itself. */
  device: string
  /** Moments in milliseconds. */
  signedInAt: number
  usedAt: number
}

export function actingPlaces(grants: readonly NamedGrant[]): ActingPlace[] {
  const places = new Map<number, ActingPlace>()
  for (const { placeName, ...grant } of grants) {
    const place = places.get(grant.organisationId) ?? { organisationId: grant.organisationId, name: placeName, grants: [] }
    place.grants.push(grant)
    places.set(grant.organisationId, place)
  }
  return [...places.values()]
}

/** The place that somebody chose; without a choice, where there is work to do. */
export const actingPlace = (places: readonly ActingPlace[], chosen: number | undefined): ActingPlace | null =>
  places.find(({ organisationId }) => organisationId === chosen) ??
  places.find(({ grants }) => grants.some(({ role }) => role !== 'MEMBER')) ??
  places[0] ??
  null
