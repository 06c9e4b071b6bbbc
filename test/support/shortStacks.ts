/**
 * Sequelize reads a stack for every statement on SQLite, in case it fails. To find the line of the source for each frame of it
 * would cost a twelfth of all work; those stacks show the lines of the compiled code.
 */
const toSources = Error.prepareStackTrace!
Error.prepareStackTrace = (error, frames) =>
  frames[0]?.getFileName()?.includes('/sequelize/lib/dialects/sqlite/')
    ? [String(error), ...frames].join('\n    at ')
    : toSources(error, frames)

export {}
