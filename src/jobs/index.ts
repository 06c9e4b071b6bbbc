import { certificates } from './certificates'
import { documentBatch } from './documentBatch'
import type { JobKind } from './job'

/** Every kind of long work. A new one is a file beside this and a line here. */
const jobKinds: JobKind<never>[] = [documentBatch, certificates]

/** The kind of a stored job; undefined for one that this version no longer knows. */
export const jobKindOf = (name: string) => jobKinds.find(kind => kind.name === name)
