import type { Transaction } from 'sequelize'
import type { ArticleRecord } from '../domain/article'
import type { PathRange } from '../domain/treePath'
import { inSubtrees, select } from './select'

/** Addresses that are a slug or a slug with a number after it, with the article of each. */
export const slugsLike = (slug: string, transaction: Transaction | null = null) =>
  select<{ slug: string; articleId: number }>(
    `SELECT slug, article_id AS "articleId" FROM article_addresses WHERE slug = :slug OR slug LIKE :numbered`,
    { slug, numbered: `${slug}-%` },
    transaction,
  )

/** The articles about a year of an organisation, newest first. */
export const articlesOfYear = (organisationId: number, year: number) =>
  select<ArticleRecord>(
    `SELECT a.id, a.title, a.state, a.edition, a.publish_at AS "publishAt", a.created_at AS "createdAt", e.slug
     FROM articles a LEFT JOIN article_editions e ON e.article_id = a.id AND e.number = a.edition
     WHERE a.organisation_id = :organisationId AND a.year = :year ORDER BY a.id DESC`,
    { organisationId, year },
  )

export interface EditionRow {
  number: number
  slug: string
  title: string
  note: string | null
  madeAt: string
  madeByName: string
}

/** Every edition of an article, newest first. */
export const editionsOf = (articleId: number) =>
  select<EditionRow>(
    `SELECT number, slug, title, note, made_at AS "madeAt", made_by_name AS "madeByName"
     FROM article_editions WHERE article_id = :articleId ORDER BY number DESC`,
    { articleId },
  )

/** Categories in use, for the next article to choose from. */
export const categoriesInUse = () => select<{ category: string }>('SELECT DISTINCT category FROM article_editions ORDER BY category')

/**
 * Members at or below a place whose names stand in a text, but for those who hold an office: only office holders are named in public.
 * A name may be that of a street, too; that is for the editor to say.
 */
export async function membersNamedIn(text: string, place: PathRange): Promise<string[]> {
  const { sql, values } = inSubtrees('o.path', [place])
  const rows = await select<{ fullName: string }>(
    `SELECT DISTINCT m.full_name AS "fullName" FROM members m
     JOIN memberships s ON s.member_id = m.id JOIN organisations o ON o.id = s.organisation_id
     WHERE ${sql} AND NOT EXISTS (SELECT 1 FROM offices f WHERE f.member_id = m.id AND f.to_date IS NULL)
       AND NOT EXISTS (SELECT 1 FROM offices f WHERE f.person_name = m.full_name)`,
    values,
  )
  const words = ` ${text.replace(/[^\p{L}\p{M}]+/gu, ' ')} `
  return rows.map(({ fullName }) => fullName).filter(name => words.includes(` ${name} `))
}

export const PHOTOGRAPH_SIZES = ['phone', 'screen'] as const
export type PhotographSize = (typeof PHOTOGRAPH_SIZES)[number]

/** Where the content of a photograph lies. */
export async function photographHash(photographId: number, size: PhotographSize): Promise<string | null> {
  const [row] = await select<{ hash: string }>(
    `SELECT f.hash FROM article_photographs p JOIN files f ON f.id = CASE WHEN :size = 'phone' THEN p.phone_file_id ELSE p.screen_file_id END
     WHERE p.id = :photographId`,
    { photographId, size },
  )
  return row?.hash ?? null
}
