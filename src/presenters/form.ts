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

export interface SectionWish {
  /** None where the page has but this section. */
  title?: string
  lead?: string
  fields: readonly FieldWish[]
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
    sections: sections.map(({ title = null, lead = null, fields }, index) => ({
      id: `section-${index + 1}`,
      ...{ title, lead },
      fields: fields.map(field => presentField(field, values[field.name] ?? '', errors[field.name] ?? null)),
    })),
    hidden: hiddenFields(values, names),
    problems: [...(problem ? [{ text: problem, href: `#${first}` }] : []), ...presentProblems(sections, errors, first)],
  }
}

/** Errors in the order of the form; where two fields bear the same label, with the section that is meant. */
function presentProblems(sections: readonly SectionWish[], errors: FieldErrors, first: string) {
  const fields = sections.flatMap(({ title, fields: own }) => own.map(({ name, label }) => ({ name, label, title })))
  const isAlone = (label: string) => fields.filter(field => field.label === label).length === 1
  const shown = fields.flatMap(({ name, label, title }) =>
    errors[name] ? [{ text: isAlone(label) || !title ? errors[name] : `${title}: ${errors[name]}`, href: `#${name}` }] : [],
  )
  const others = Object.entries(errors).filter(([name]) => !fields.some(field => field.name === name))
  return [...others.map(([, text]) => ({ text, href: `#${first}` })), ...shown]
}

function presentField(wish: FieldWish, value: string, error: string | null) {
  const { name, label, hint = null, lines = null, accept = null, isBox = false, suggestions = [] } = wish
  return {
    ...{ name, label, hint, lines, accept, isBox, error },
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

/** What travels with a form unseen: the version of the record that it was made of. */
const hiddenFields = (values: Readonly<Record<string, string>>, shown: readonly string[]) =>
  Object.entries(values)
    .filter(([name]) => !shown.includes(name))
    .map(([name, value]) => ({ name, value }))
