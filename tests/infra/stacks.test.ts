import { describe } from 'vitest'
import { dataStackSuite } from './data-stack.suite.ts'
import { distributionSuite } from './distribution.suite.ts'
import { serviceStackSuite } from './service-stack.suite.ts'
import { synthesize } from './synthesize.ts'

// In one file, since the first synthesis of a process takes seconds and each further one a fraction.
const templates = synthesize()

describe('the data stack', () => dataStackSuite(templates))
describe('the service stack', () => serviceStackSuite(templates))
describe('the distribution', () => distributionSuite(templates))
