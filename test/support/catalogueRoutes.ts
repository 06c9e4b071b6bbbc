import type { Express } from 'express'

/** What the router keeps of each thing mounted in it; its own types say nothing of it. */
interface Layer {
  /** Of a router: mounted without a prefix. */
  slash: boolean
  route?: { path: string; methods: Record<string, boolean> }
  handle: { stack?: Layer[] }
}

/** Every route that an app answers, as «GET /ratings/:ratingId». Refuses a router with a prefix: its addresses could not be read. */
export const routesOf = (app: Express): string[] => [...new Set(inStack((app.router as unknown as { stack: Layer[] }).stack))].sort()

function inStack(stack: readonly Layer[]): string[] {
  return stack.flatMap(({ slash, route, handle }) => {
    if (route) return Object.keys(route.methods).map(method => `${method.toUpperCase()} ${route.path}`)
    const inside = handle.stack ? inStack(handle.stack) : []
    if (inside.length > 0 && !slash) throw new Error('a router with routes is mounted under a prefix')
    return inside
  })
}

/** What stands on one side only: routes without a row of the catalogue, rows without a route. */
export const unmatched = (routes: readonly string[], rows: readonly string[]) => ({
  routesWithoutRow: routes.filter(route => !rows.includes(route)),
  rowsWithoutRoute: rows.filter(row => !routes.includes(row)),
})
