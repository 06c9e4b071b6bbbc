import { RuleError } from '../errors'
import { bareForm } from '../forms/account'
import { readForm } from '../forms/form'

/** A button sends nothing but itself; whatever comes beside it is refused. */
export function refuseFields({ body }: { body?: unknown }) {
  const { errors } = readForm(bareForm, body)
  if (errors) throw new RuleError(Object.values(errors)[0]!)
}
