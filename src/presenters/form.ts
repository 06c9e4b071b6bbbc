/** Errors by the name of the field. */
type FieldErrors = Readonly<Record<string, string>>

/** A field of a form, as a presenter words it. */
export interface FieldWish {
  name: string
  label: string
  hint?: string
  /** A choice instead of text; the first option is offered empty unless one is chosen. */
  options?: readonly { value: string; name: string }[]
  /** Few options, all in sight, each one tap away. */
  inSight?: true
  /** A file to be sent, of these types. */
  accept?: string
  /** A larger box for text. */
  lines?: number
  /** A password: never shown, never sent back. */
  secret?: true
  /** What the browser may offer while one types. */
  suggestions?: readonly string[]
}

export interface SectionWish {
  title: string
  lead?: string
  fields: readonly FieldWish[]
}

interface FormInput {
  sections: readonly SectionWish[]
  values: Readonly<Record<string, string>>
  errors: FieldErrors
  /** What is wrong with the whole, not with a field. */
  problem: string | null
}

/** A form with what was typed into it and what is wrong, each error beside its field and at the top. */
export function presentForm({ sections, values, errors, problem }: FormInput) {
  const names = sections.flatMap(({ fields }) => fields.map(({ name }) => name))
  const first = names[0] ?? 'main'
  return {
    sections: sections.map(({ title, lead = null, fields }, index) => ({
      id: `section-${index + 1}`,
      ...{ title, lead },
      fields: fields.map(field => presentField(field, values[field.name] ?? '', errors[field.name] ?? null)),
    })),
    hidden: hiddenFields(values, names),
    problems: [
      ...(problem ? [{ text: problem, href: `#${first}` }] : []),
      ...Object.entries(errors).map(([name, text]) => ({ text, href: `#${names.includes(name) ? name : first}` })),
    ],
  }
}

function presentField(wish: FieldWish, value: string, error: string | null) {
  const { name, label, hint = null, lines = null, accept = null, suggestions = [], secret = false } = wish
  return {
    ...{ name, label, hint, lines, accept, error, secret, value: secret ? '' : value },
    suggestions: suggestions.length > 0 ? suggestions : null,
    ...presentOptions(wish, value),
    describedBy: [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' '),
  }
}

const presentOptions = ({ options, inSight }: FieldWish, chosen: string) => ({
  inSight: inSight ?? false,
  options: options ? options.map(option => ({ ...option, selected: option.value === chosen })) : null,
  offersNothing: options ? !options.some(({ value }) => value === '') : false,
})

/** What travels with a form unseen: the version of the record that it was made of. */
const hiddenFields = (values: Readonly<Record<string, string>>, shown: readonly string[]) =>
  Object.entries(values)
    .filter(([name]) => !shown.includes(name))
    .map(([name, value]) => ({ name, value }))
