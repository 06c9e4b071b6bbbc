import path from 'node:path'
import { cli } from './cli'

/** Databases that a test file starts from: only the schema, or the demo. */
export const TEMPLATES = ['empty', 'demo'] as const
export type Template = (typeof TEMPLATES)[number]

/** Fills a template through the command line, as a new user would. */
export async function fillTemplate(template: Template, env: Record<string, string>) {
  const { status, stderr } = await cli([template === 'demo' ? 'seed' : 'migrate'], env)
  if (status !== 0) throw new Error(`template «${template}» could not be made:\n${stderr}`)
}

/** Where a template of the database at hand lies: both databases may be tested in one run, in either order. */
export const folderOf = (template: Template) =>
  path.join(process.env[process.env['DATABASE_URL'] ? 'TEST_POSTGRES_TEMPLATES' : 'TEST_SQLITE_TEMPLATES']!, template)

/** Where the files of a template lie, to be copied beside a database that is started from it. */
export const filesOf = (template: Template) => path.join(folderOf(template), 'files')
