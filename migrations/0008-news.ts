import { dropTables, isDate, oneOf, type Schema } from './schema'

/** What a working copy and an edition of an article both say. */
const content = (text: string) => `
    title ${text} NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    lead ${text} NOT NULL,
    body ${text} NOT NULL,
    category ${text} NOT NULL CHECK (length(category) > 0),
    byline ${text} NOT NULL,
    photograph_id INTEGER REFERENCES article_photographs(id),
    photograph_alt ${text},
    CHECK (photograph_id IS NULL OR length(photograph_alt) > 0)`

export async function up(schema: Schema) {
  const { run, id, text, appendOnly } = schema
  await run(`CREATE TABLE article_photographs (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    phone_file_id INTEGER NOT NULL REFERENCES files(id),
    screen_file_id INTEGER NOT NULL REFERENCES files(id),
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0)
  )`)
  await run(`CREATE TABLE articles (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    year INTEGER NOT NULL,
    state ${text} NOT NULL ${oneOf('state', ['DRAFT', 'PUBLISHED', 'WITHDRAWN'])},
    edition INTEGER NOT NULL DEFAULT 0,
    publish_at ${text},
    created_at ${text} NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,${content(text)},
    CHECK ((state = 'DRAFT') = (edition = 0)),
    CHECK (edition = 0 OR publish_at IS NOT NULL)
  )`)
  await run('CREATE INDEX articles_organisation ON articles (organisation_id, year)')
  await run('CREATE INDEX articles_public ON articles (state, publish_at)')
  await editions(schema)
  await run(`CREATE TABLE article_addresses (
    slug ${text} PRIMARY KEY CHECK (length(slug) BETWEEN 1 AND 120),
    article_id INTEGER NOT NULL REFERENCES articles(id),
    since ${text} NOT NULL
  )`)
  await run(`CREATE TABLE article_views (
    article_id INTEGER NOT NULL REFERENCES articles(id),
    day ${text} NOT NULL ${isDate('day')},
    views INTEGER NOT NULL CHECK (views > 0),
    PRIMARY KEY (article_id, day)
  )`)
  await appendOnly('article_editions')
}

const editions = ({ run, id, text }: Schema) =>
  run(`CREATE TABLE article_editions (
    id ${id},
    article_id INTEGER NOT NULL REFERENCES articles(id),
    number INTEGER NOT NULL CHECK (number > 0),
    slug ${text} NOT NULL,
    category_key ${text} NOT NULL,
    figures ${text} NOT NULL,
    lead_html ${text} NOT NULL,
    body_html ${text} NOT NULL,
    search_key ${text} NOT NULL,
    note ${text},
    made_at ${text} NOT NULL,
    made_by INTEGER,
    made_by_name ${text} NOT NULL,${content(text)},
    CHECK (number = 1 OR length(note) > 0),
    UNIQUE (article_id, number)
  )`)

export async function down(schema: Schema) {
  await dropTables(schema, ['article_views', 'article_addresses', 'article_editions', 'articles', 'article_photographs'])
  await schema.dropAppendOnly('article_editions')
}
