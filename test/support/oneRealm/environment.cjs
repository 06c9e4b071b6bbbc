const { ModuleMocker } = require('jest-mock')

const keysOf = () => Reflect.ownKeys(globalThis)
const mayGo = key => Object.getOwnPropertyDescriptor(globalThis, key).configurable

/** The realm of the worker itself. What Jest and a test file put into it is taken out when the file ends. */
module.exports = class Environment {
  global = globalThis
  moduleMocker = new ModuleMocker(globalThis)
  fakeTimers = null
  fakeTimersModern = null
  #found = { keys: new Set(keysOf()), console, env: { ...process.env }, exit: process.exit, prepareStackTrace: Error.prepareStackTrace }

  getVmContext() {
    return this.global
  }

  exportConditions() {
    return ['node', 'node-addons']
  }

  async setup() {
    // Jest asks for a hundred lines of each stack. Sequelize reads one for every statement on SQLite.
    Error.stackTraceLimit = 10
  }

  async teardown() {
    const { keys, console, env, exit, prepareStackTrace } = this.#found
    for (const key of keysOf()) if (!keys.has(key) && mayGo(key)) delete globalThis[key]
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name]
    Object.assign(process.env, env)
    Object.assign(process, { exit })
    Object.assign(Error, { prepareStackTrace })
    Object.assign(globalThis, { console })
  }
}
