import { ORGANISATION_KINDS, ORGANISATION_TIERS, type OrganisationKind, type OrganisationTier } from './codes'
import type { PlainDate } from './plainDate'

/** What an organisation is, and where it stands to the grassroots level. */
export interface UnitPlace {
  kind: OrganisationKind
  tier: OrganisationTier
}

/** What a new organisation is called, and since when it is there. */
export interface UnitNames {
  code: string
  name: string
  bodyName: string | null
  sign: string | null
  place: string | null
  foundedOn: PlainDate | null
}

/** What may stand below what: grassroots organisations below what is above them, nothing below a cell (domain.md §1, practice). */
const BELOW: Record<OrganisationTier, Record<OrganisationKind, readonly UnitPlace[]>> = {
  ABOVE_GRASSROOTS: {
    COMMITTEE: [
      { kind: 'COMMITTEE', tier: 'GRASSROOTS' },
      { kind: 'CELL', tier: 'GRASSROOTS' },
      { kind: 'COMMITTEE', tier: 'ABOVE_GRASSROOTS' },
    ],
    SECTION: [],
    CELL: [],
  },
  GRASSROOTS: {
    COMMITTEE: [
      { kind: 'CELL', tier: 'BELOW_GRASSROOTS' },
      { kind: 'SECTION', tier: 'BELOW_GRASSROOTS' },
    ],
    SECTION: [],
    CELL: [],
  },
  BELOW_GRASSROOTS: {
    COMMITTEE: [{ kind: 'CELL', tier: 'BELOW_GRASSROOTS' }],
    SECTION: [{ kind: 'CELL', tier: 'BELOW_GRASSROOTS' }],
    CELL: [],
  },
}

export const placesBelow = ({ kind, tier }: UnitPlace): readonly UnitPlace[] => BELOW[tier][kind]

export const mayStandBelow = (unit: UnitPlace, parent: UnitPlace) =>
  placesBelow(parent).some(({ kind, tier }) => kind === unit.kind && tier === unit.tier)

/** What a unit below another one is by its name: «Đảng bộ bộ phận …», «Đảng bộ …», else a cell. */
export const usualPlaceBelow = (parent: UnitPlace, name: string): UnitPlace | null =>
  placesBelow(parent).find(({ kind }) =>
    /^(đảng bộ|đảng ủy|đảng uỷ)( |$)/iu.test(name.normalize('NFC')) ? kind !== 'CELL' : kind === 'CELL',
  ) ?? null

/** «GRASSROOTS.CELL», as forms and workbooks send it. */
export const unitPlaceText = ({ kind, tier }: UnitPlace) => `${tier}.${kind}`

/** Every place there is, from the top. */
const UNIT_PLACES: readonly UnitPlace[] = ORGANISATION_TIERS.flatMap(tier => ORGANISATION_KINDS.map(kind => ({ kind, tier })))

/** Those in which a unit may be put below another one. */
export const PLACES_BELOW_OTHERS: readonly UnitPlace[] = UNIT_PLACES.filter(place =>
  UNIT_PLACES.some(parent => mayStandBelow(place, parent)),
)

export const unitPlaceOf = (text: string): UnitPlace | null => UNIT_PLACES.find(place => unitPlaceText(place) === text) ?? null

/** The body that leads: «Đảng ủy …» of «Đảng bộ …», «Chi ủy …» of a cell. */
export const usualBodyName = (name: string) => (/^Đảng bộ /.test(name) ? name.replace('Đảng bộ', 'Đảng ủy') : `Chi ủy ${name}`)

/** The sign in the numbers of its documents: «ĐU» of a committee, «CB» of a cell. */
export const usualSign = (kind: OrganisationKind) => (kind === 'CELL' ? 'CB' : 'ĐU')
