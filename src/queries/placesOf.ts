import { treeOf } from './treeOf'

/** Every subtree that is or was an organisation's: today's, and as frozen with each cycle. They never overlap. */
export const placesOf = async (organisationId: number) => (await treeOf(organisationId)).places
