import type { ProfileSection } from '../../src/domain/codes'

/** The year's own text, paragraph by paragraph. No figure that the records hold is ever written here. */
export type Prose = Partial<Record<ProfileSection, readonly string[]>>
