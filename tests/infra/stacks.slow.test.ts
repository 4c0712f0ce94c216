import { describe } from 'vitest'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { endToEndSuite } from '../rehearsal/end-to-end.suite.ts'
import { handoverFaultsSuite, handoversSuite } from '../rehearsal/handovers/handovers.suite.ts'
import { withOurNews } from '../rehearsal/news.ts'
import { templatesSuite } from '../upgrade/templates.suite.ts'
import { changesSuite } from './changes/changes.suite.ts'
import { dataStackSuite } from './data-stack.suite.ts'
import { distributionSuite } from './distribution.suite.ts'
import { watchSuite } from './monitoring.suite.ts'
import { senderSuite } from './sender.suite.ts'
import { serviceStackSuite } from './service-stack.suite.ts'
import { spendingSuite } from './spending.suite.ts'
import { synthesize } from './synthesize.ts'
import { upgradeSuite } from './upgrade.suite.ts'

// In one file, since the first synthesis of a process takes seconds and each further one a fraction.
const configuration = readConfiguration({ base: 'config' })
const templates = synthesize({}, configuration)

describe('the data stack', () => dataStackSuite(templates))
describe('the service stack', () => serviceStackSuite(templates))
describe('the sender', () => senderSuite(templates))
describe('a day at every limit', () => spendingSuite(templates))
describe('the monitoring', () => watchSuite(templates))
handoversSuite('prod', templates)
handoverFaultsSuite(templates)
describe('a change of the configuration', () => changesSuite(templates))
describe('an upgrade', () => upgradeSuite(templates))
describe('an upgrade of version 0.1.0', () => templatesSuite(templates))
describe('the distribution', () => distributionSuite(templates))
// Each step goes on from the one before.
describe('from a poll to an email and back', { shuffle: false }, () =>
  endToEndSuite(withOurNews(configuration)),
)
