/** An error whose message is meant for the user, in Vietnamese. Anything else is a bug and shows as a plain 500. */
export class UserFacingError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
    this.name = new.target.name
  }
}

/** Not there, or outside the asker's part of the tree: the two are never told apart. */
export class NotFoundError extends UserFacingError {
  constructor(message: string) {
    super(404, message)
  }
}

/** Seen, but not allowed to this person. */
export class ForbiddenError extends UserFacingError {
  constructor(message = 'Đồng chí xem được trang này nhưng không được thực hiện việc đó.') {
    super(403, message)
  }
}

/** Somebody else changed it first. */
export class ConflictError extends UserFacingError {
  constructor(message: string) {
    super(409, message)
  }
}

/** Well formed, but the rules do not allow it; where single fields are to blame, what is wrong with each. */
export class RuleError extends UserFacingError {
  constructor(
    message: string,
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(422, message)
  }

  /** Throws for the first word on any field, and all of them for the form. */
  static onFields(fields: Readonly<Record<string, string>>): void {
    const messages = Object.values(fields)
    if (messages.length > 0) throw new RuleError(messages.join(' '), fields)
  }
}
