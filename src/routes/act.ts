import type { Request, Response, Router } from 'express'
import type { Actor } from '../domain/actor'
import { ConflictError, RuleError } from '../errors'
import { type FieldErrors, type FormResult, typedValues } from '../forms/form'
import { presentForm, type SectionWish } from '../presenters/form'
import type { ActLink } from './actLinks'
import { freshlySignedIn } from './freshlySignedIn'
import { type PagePlace, showPage } from './page'

/** What will change, before it does. With an obstacle it cannot be done. */
export interface Review {
  question: string
  consequences: string[]
  obstacles: string[]
  button: string
  /** Whom it touches, where they are many. */
  list?: { title: string; items: string[] }
}

/** A change of a record that people make on a page of its own: a form, where it has consequences a page that says them, then the act. */
export interface Act<Subject, Values> {
  /** «/organisations/:organisationId/names»: acts are posted there, the form stands at …/new. */
  address: string
  /** The password must have been typed a short while ago. */
  weighsHeavily?: true
  /** The record, found within what the actor may see, once the actor may do this. */
  find: (req: Request, res: Response) => Promise<Subject>
  page: (subject: Subject) => PagePlace & { lead: string; back: string }
  button: string
  /** `values`: what stands in the form. */
  fields: (subject: Subject, values: Record<string, string>) => readonly SectionWish[]
  /** Acts that may have to come first, with what was typed so far. */
  ways?: (subject: Subject, values: Record<string, string>) => ActLink[]
  /** What the form says before anything is typed. */
  initial: (subject: Subject, query: Request['query']) => Record<string, string>
  read: (body: unknown, subject: Subject) => FormResult<Values>
  review?: (subject: Subject, values: Values) => Review | Promise<Review>
  /** Where somebody was faster: what stands there now, shown beside what was typed, and what is sent with that to replace it knowingly. */
  clash?: (subject: Subject) => Clash | Promise<Clash>
  /** Does it, and says where to go and what was done. */
  run: (actor: Actor, subject: Subject, values: Values, now: Date) => Promise<{ href: string; notice: string }>
}

interface Clash {
  standing: Standing
  values: Record<string, string>
}

/** A text on record. */
interface Standing {
  title: string
  paragraphs: readonly string[]
}

interface FormState {
  values: Record<string, string>
  errors?: FieldErrors
  problem?: string
  standing?: Standing
}

/** The text of a parameter of the address. */
export const textFrom = (req: Request, name: string) => String(req.params[name] ?? '')

/** Puts the pages of an act into a router. */
export function addAct<Subject, Values>(router: Router, act: Act<Subject, Values>) {
  const guards = guardsOf(act)
  const showForm = (req: Request, res: Response, subject: Subject, { values, errors = {}, problem = '', standing }: FormState) => {
    const { lead, back, ...place } = act.page(subject)
    const action = actionOf(req)
    const form = presentForm({ sections: act.fields(subject, values), values, errors, problem: problem || null })
    const ways = act.ways?.(subject, values) ?? []
    const shown = { title: place.title, lead, back, ways, button: act.button, action: act.review ? `${action}/new` : action, standing }
    return showPage(res, 'acts/form', place, { act: shown, form })
  }

  router.get(`${act.address}/new`, guards, async (req: Request, res: Response) => {
    const subject = await act.find(req, res)
    await showForm(req, res, subject, { values: act.initial(subject, req.query) })
  })

  if (act.review) addReview(router, act, act.review, showForm)

  router.post(act.address, guards, async (req: Request, res: Response) => {
    const subject = await act.find(req, res)
    const typed = typedValues(req.body)
    const { values, errors } = act.read(req.body, subject)
    if (errors) return showForm(req, res.status(422), subject, { values: typed, errors })
    try {
      const { href, notice } = await act.run(res.locals.actor, subject, values, res.locals.now)
      req.session.notice = notice
      res.redirect(303, href)
    } catch (error) {
      if (!(error instanceof RuleError || error instanceof ConflictError)) throw error
      if (error instanceof ConflictError && act.clash) {
        const fresh = await act.find(req, res)
        const { values: sent, standing } = await act.clash(fresh)
        return showForm(req, res.status(409), fresh, { values: { ...typed, ...sent }, problem: error.message, standing })
      }
      const fields = error instanceof RuleError ? error.fields : {}
      const wrong = Object.keys(fields).length > 0 ? { errors: fields } : { problem: error.message }
      return showForm(req, res.status(error.status), subject, { values: typed, ...wrong })
    }
  })
}

const guardsOf = ({ weighsHeavily }: Pick<Act<never, never>, 'weighsHeavily'>) => (weighsHeavily ? freshlySignedIn : [])

type ShowForm<Subject> = (req: Request, res: Response, subject: Subject, state: FormState) => Promise<void>

function addReview<Subject, Values>(
  router: Router,
  act: Act<Subject, Values>,
  review: NonNullable<Act<Subject, Values>['review']>,
  showForm: ShowForm<Subject>,
) {
  router.post(`${act.address}/new`, guardsOf(act), async (req: Request, res: Response) => {
    const subject = await act.find(req, res)
    const { again, ...body } = (req.body ?? {}) as Record<string, unknown>
    const typed = typedValues(body)
    if (again) return showForm(req, res, subject, { values: typed })
    const { values, errors } = act.read(body, subject)
    if (errors) return showForm(req, res.status(422), subject, { values: typed, errors })
    const { back, lead: _lead, ...place } = act.page(subject)
    const shown = { title: place.title, back, action: actionOf(req), ways: act.ways?.(subject, typed) ?? [] }
    await showPage(res, 'acts/review', place, { act: shown, values: typed, review: await review(subject, values) })
  })
}

/** Where the act itself is posted, whichever of its pages is asked for. */
const actionOf = (req: Request) => req.path.replace(/\/new$/, '')
