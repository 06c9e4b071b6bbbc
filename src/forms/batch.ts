import Joi from 'joi'

export interface BatchFields {
  form: string
  packaging: 'pdf' | 'zip'
}

/** Which form is wanted for every unit, and packed how. */
export const batchForm = Joi.object<BatchFields>({
  form: Joi.string().required(),
  packaging: Joi.string().valid('pdf', 'zip').required(),
})
