/** Ids in the names of the boxes that were ticked: «award-12», found by a pattern of which the id is the first group. */
export const idsTicked = (body: unknown, pattern: RegExp): number[] =>
  Object.keys((body ?? {}) as object).flatMap(name => {
    const [, id] = pattern.exec(name) ?? []
    return id ? [Number(id)] : []
  })
