import { afterAll, beforeAll } from 'vitest'
import type { Configuration } from '../../functions/domain/model/configuration.ts'
import { Stage } from './stage.ts'
import { bill } from './steps/bill.ts'
import { deployment } from './steps/deployment.ts'
import { edition } from './steps/edition.ts'
import { later } from './steps/later.ts'
import { matters } from './steps/matters.ts'
import { operations } from './steps/operations.ts'
import { operator } from './steps/operator.ts'
import { operatorReaders } from './steps/operator-readers.ts'
import { publication } from './steps/publication.ts'
import { signUp } from './steps/sign-up.ts'

/** One story in several steps, each of which goes on where the last one ended. */
export function endToEndSuite(configuration: Configuration): void {
  const stage = new Stage()
  beforeAll(() => stage.open(configuration), 120_000)
  afterAll(() => stage.close())

  deployment(stage)
  signUp(stage)
  publication(stage)
  operator(stage)
  edition(stage)
  matters(stage)
  later(stage)
  bill(stage)
  operatorReaders(stage)
  operations(stage)
}
