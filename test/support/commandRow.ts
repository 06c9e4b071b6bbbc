import type { Actor } from '../../src/domain/actor'
import { User } from '../../src/models/User'
import type { World } from './catalogueWorld'

/** What a command leaves: of a CHANGE before and after, of a CREATION what there is after, of a REMOVAL what there was, of a NOTE that it was done. */
export interface CommandRow {
  tells: 'CHANGE' | 'CREATION' | 'REMOVAL' | 'NOTE'
  /** As many as records were written; one where nothing is said. */
  entries?: number
  /** What must be there first. */
  given?(world: World): Promise<unknown>
  run(world: World): Promise<unknown>
}

export const NOW = new Date('2024-01-15T02:00:00.000Z')
export const TODAY = '2024-01-15'
export const REASON = 'Theo biên bản'

export async function actorOf(username: string): Promise<Actor> {
  const { id } = await User.findOne({ where: { username }, rejectOnEmpty: true })
  const { actor, grants } = (await User.signedInOn(id, TODAY))!
  return { ...actor, grants }
}

/** The office of A. */
export const actorOfOffice = () => actorOf('a-office')
