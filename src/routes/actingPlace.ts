import { Router } from 'express'
import { NotFoundError } from '../errors'
import { actingPlaceForm } from '../forms/account'
import { readForm } from '../forms/form'

/** Turning to another of the own places: from then on rights are those held there. */
export const actingPlace = Router()

actingPlace.post('/acting-place', (req, res) => {
  const { values } = readForm(actingPlaceForm, req.body)
  const place = res.locals.places.find(({ organisationId }) => organisationId === values?.organisation)
  if (!place) throw new NotFoundError('Đồng chí không có vai trò nào ở nơi này.')
  req.session.actingAt = place.organisationId
  res.redirect(303, '/')
})
