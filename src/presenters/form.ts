/** Errors by the name of the field. */
type FieldErrors = Readonly<Record<string, string>>

/** A field of a form, as a presenter words it. */
export interface FieldWish {
  name: string
  label: string
  hint?: string
  /** A choice instead of text; an empty one is offered first unless one is chosen, or stands for nothing. */
  options?: readonly { value: string; name: string }[]
  /** Few options, all in sight, each one tap away. */
  inSight?: true
  /** A box to tick; ticked it says «yes». */
  isBox?: true
  /** A file to be sent, of these types. */
  accept?: string
  /** Among fields side by side, one that has a line to itself. */
  isWide?: true
  /** A larger box for text. */
  lines?: number
  /** A password: never shown, never sent back. */
  secret?: true
  /** What the browser may fill in of what it keeps; a password is a new one unless said otherwise. */
  autocomplete?: 'username' | 'current-password' | 'one-time-code'
  /** Taken to the letter: no keyboard makes a capital or another word of it. */
  exact?: true
  /** What the browser may offer while one types. */
  suggestions?: readonly string[]
}

/** A list of which some are ticked: each row sends its value under a name made of the prefix and its id. */
export interface PickWish {
  /** What is wrong with the choice is said under this name. */
  name: string
  prefix: string
  /** Headings, of the names first. */
  columns: readonly string[]
  rows: readonly { id: number; value: string; name: string; cells: readonly string[] }[]
  /** Where the same page stands with all ticked, and with none. */
  choosing: readonly { text: string; href: string }[]
}

export interface SectionWish {
  /** None where the page has but this section. */
  title?: string
  lead?: string
  fields: readonly FieldWish[]
  /** One of many alike: its fields stand side by side. */
  isRow?: true
  picks?: PickWish
}

interface FormInput {
  sections: readonly SectionWish[]
  values: Readonly<Record<string, string>>
  errors: FieldErrors
  /** What is wrong with the whole, not with a field. */
  problem?: string | null
}

/** A form with what was typed into it and what is wrong, each error beside its field and at the top, there in the order of the fields. */
export function presentForm({ sections, values, errors, problem = null }: FormInput) {
  const names = sections.flatMap(({ fields }) => fields.map(({ name }) => name))
  const first = names[0] ?? 'main'
  return {
    sections: sections.map(({ title = null, lead = null, fields, isRow = false, picks }, index) => ({
      id: `section-${index + 1}`,
      ...{ title, lead, isRow },
      fields: fields.map(field => presentField(field, values[field.name] ?? '', errors[field.name] ?? null)),
      picks: picks ? presentPicks(picks, values, errors[picks.name] ?? null) : null,
    })),
    hidden: hiddenFields(
      values,
      names,
      sections.flatMap(({ picks }) => picks?.prefix ?? []),
    ),
    problems: [...(problem ? [{ text: problem, href: `#${first}` }] : []), ...presentProblems(sections, errors, first)],
  }
}

/** Errors in the order of the form; where two fields bear the same label, with the section that is meant. */
function presentProblems(sections: readonly SectionWish[], errors: FieldErrors, first: string) {
  const fields = sections.flatMap(({ title, fields: own, picks }) => [
    ...own.map(({ name, label }) => ({ name, label, title })),
    ...(picks ? [{ name: picks.name, label: picks.name, title }] : []),
  ])
  const isAlone = (label: string) => fields.filter(field => field.label === label).length === 1
  const shown = fields.flatMap(({ name, label, title }) =>
    errors[name] ? [{ text: isAlone(label) || !title ? errors[name] : `${title}: ${errors[name]}`, href: `#${name}` }] : [],
  )
  const others = Object.entries(errors).filter(([name]) => !fields.some(field => field.name === name))
  return [...others.map(([, text]) => ({ text, href: `#${first}` })), ...shown]
}

const presentPicks = ({ prefix, rows, ...picks }: PickWish, values: FormInput['values'], error: string | null) => ({
  ...picks,
  error,
  rows: rows.map(({ id, ...row }) => ({ ...row, field: `${prefix}${id}`, ticked: values[`${prefix}${id}`] !== undefined })),
})

function presentField(wish: FieldWish, value: string, error: string | null) {
  const { name, label, hint = null, lines = null, accept = null, isBox = false, isWide = false, suggestions = [] } = wish
  return {
    ...{ name, label, hint, lines, accept, isBox, isWide, error },
    ...presentText(wish, value),
    suggestions: suggestions.length > 0 ? suggestions : null,
    ...presentOptions(wish, value),
    describedBy: [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' '),
  }
}

const presentText = ({ secret, autocomplete, exact }: FieldWish, value: string) => ({
  secret: secret ?? false,
  value: secret ? '' : value,
  autocomplete: autocomplete ?? (secret ? 'new-password' : 'off'),
  exact: exact ?? autocomplete !== undefined,
})

function presentOptions({ options: wished, inSight }: FieldWish, chosen: string) {
  const options = wished?.map(option => ({ ...option, selected: option.value === chosen })) ?? null
  return {
    inSight: inSight ?? false,
    options,
    offersNothing: options !== null && !options.some(({ value, selected }) => selected || value === ''),
  }
}

/** What travels with a form unseen: the version of the record that it was made of. What was ticked and is on the list no more does not. */
const hiddenFields = (values: Readonly<Record<string, string>>, shown: readonly string[], prefixes: readonly string[]) =>
  Object.entries(values)
    .filter(([name]) => !shown.includes(name) && !prefixes.some(prefix => name.startsWith(prefix)))
    .map(([name, value]) => ({ name, value }))
