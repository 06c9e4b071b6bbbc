import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { ReaderName } from './catalogueReaders'

type Policy = (...args: unknown[]) => unknown
type PolicyModule = Record<string, Policy>

const FOLDER = path.join(__dirname, '../../src/policies')

/** A request of the catalogue: who asked what, where. */
export interface Asked {
  route: string
  reader: ReaderName
  column: string
}

/** Which requests each policy of the app refused; and one policy at a time turned to yes. */
class PolicyMutations {
  readonly names: string[] = []
  asking: Asked | null = null
  private forced: string | null = null
  private readonly refusals = new Map<string, Map<string, Asked>>()

  constructor() {
    for (const file of readdirSync(FOLDER)) this.listenTo(jest.requireActual<PolicyModule>(path.join(FOLDER, file)))
  }

  /** Requests that a policy refused, one a route, pages before forms: these change nothing. */
  refusedBy(policy: string): Asked[] {
    const asked = [...(this.refusals.get(policy)?.values() ?? [])]
    return [...asked.filter(({ route }) => route.startsWith('GET')), ...asked.filter(({ route }) => !route.startsWith('GET'))]
  }

  /** Does some work while a policy says yes to everybody. */
  async whileYes<T>(policy: string, work: () => Promise<T>): Promise<T> {
    this.forced = policy
    try {
      return await work()
    } finally {
      this.forced = null
    }
  }

  private listenTo(policies: PolicyModule) {
    for (const [name, policy] of Object.entries(policies)) {
      if (typeof policy !== 'function' || !/^(can|is)[A-Z]/.test(name)) continue
      this.names.push(name)
      policies[name] = (...args) => {
        const answer = policy(...args)
        if (answer === false) this.note(name)
        return answer === false && this.forced === name ? true : answer
      }
    }
  }

  private note(policy: string) {
    if (!this.asking || this.forced) return
    const asked = this.refusals.get(policy) ?? new Map<string, Asked>()
    if (!asked.has(this.asking.route)) asked.set(this.asking.route, this.asking)
    this.refusals.set(policy, asked)
  }
}

/** Every policy of the app, listened to from here on: to be imported before the app is. */
export const policies = new PolicyMutations()
