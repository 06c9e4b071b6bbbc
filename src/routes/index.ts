import { Router } from 'express'
import { home } from './home'
import { reports } from './reports'
import { yearBoard } from './yearBoard'

/** Every page behind the sign-in. A new resource is a file beside this and a line here. */
export const pages = Router()
pages.use(home, yearBoard)
pages.use(reports)
