import { ForbiddenError } from '../errors'

/** Stops the request unless a policy said yes: `authorize(canSeeBoard(actor, organisation))`. */
export function authorize(allowed: boolean, message?: string): void {
  if (!allowed) throw new ForbiddenError(message)
}
