/** Paths that lie in a subtree: from `from` up to, not including, `before`. «/1/7/» holds «/1/7/9/» but not «/1/70/». */
export interface PathRange {
  from: string
  before: string
}

/** The character after the slash, so that the range ends where the subtree does. */
export const subtree = (path: string): PathRange => ({ from: path, before: `${path.slice(0, -1)}0` })

/** Ids of a path from the root down. */
export const idsOf = (path: string) => path.split('/').filter(Boolean).map(Number)
