import { HtmlValidate } from 'html-validate'

/** The recommended rules, all but those on manners of writing that no browser and no reader notices. */
const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Everything is served by ourselves.
    'require-sri': 'off',
    // A title names the record, and names are as long as they are.
    'long-title': 'off',
    // Templates leave blanks at the ends of lines.
    'no-trailing-whitespace': 'off',
  },
})

/** What the standard finds wrong with a page, a line for each: rule, place, reason. */
export async function htmlErrors(page: string): Promise<string[]> {
  const { results } = await checker.validateString(page)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, line, message }) => `${ruleId} (line ${line}): ${message}`))
}
