import { expect, test } from 'vitest'
import type { Source } from '../../../functions/domain/model/source.ts'
import type { FailureKind, SourceState } from '../../../functions/domain/model/source-state.ts'
import { adviceOn, type HealthCause, healthCause } from '../../../functions/ingest/poll/health-cause.ts'
import { later, NOON, source, wellState } from './states.ts'

const failing = (kind: FailureKind | undefined, changes: Partial<SourceState> = {}) =>
  wellState(NOON, { consecutiveFailures: 1, failure: kind ? { kind, status: 403 } : {}, ...changes })
const found = (what: NonNullable<Source['checked']>['found']) => ({ checked: { on: '2026', found: what } })
const DAY = 1440

test.for<[string, SourceState, Partial<Source>, boolean, HealthCause | undefined]>([
  ['a page that asks for a proof', failing('challenge'), {}, false, 'refuses-robots'],
  ['a refusal', failing('refused'), {}, false, 'refuses-robots'],
  ['a refusal that others met too', failing('refused'), found('refuses-robots'), true, 'refuses-robots'],
  [
    'a refusal of what answers others, not in a cloud',
    failing('refused'),
    found('answers'),
    false,
    'refuses-robots',
  ],
  [
    'a refusal of what answers others, in a cloud',
    failing('refused'),
    found('answers'),
    true,
    'refuses-cloud',
  ],
  [
    'a refusal by a site that refuses clouds',
    failing('refused'),
    found('refuses-cloud'),
    false,
    'refuses-cloud',
  ],
  [
    'no answer by a site that refuses clouds',
    failing(undefined),
    found('refuses-cloud'),
    true,
    'refuses-cloud',
  ],
  [
    'an error of a site that refuses clouds',
    failing(undefined, { failure: { status: 500 } }),
    found('refuses-cloud'),
    true,
    undefined,
  ],
  ['one 429', failing('rate-limited'), {}, false, undefined],
  ['the third 429', failing('rate-limited', { consecutiveFailures: 3 }), {}, false, 'refuses-robots'],
  ['a login', failing('paywalled'), {}, false, 'paywalled'],
  [
    'a refusal by a site with subscriptions',
    failing('refused'),
    { access: 'subscription' },
    false,
    'paywalled',
  ],
  [
    'a web page of a site with subscriptions',
    failing('web-page'),
    { access: 'subscription' },
    false,
    'paywalled',
  ],
  ['a web page', failing('web-page'), {}, false, 'web-page'],
  ['nothing there', failing('not-found'), {}, false, 'gone'],
  ['410', failing(undefined, { gone: NOON.toISOString() }), {}, false, 'gone'],
  [
    'nothing there, and another feed on its site',
    failing('not-found', { proposal: 'https://x.example/' }),
    {},
    false,
    'moved',
  ],
  ['no such name', failing('no-host'), {}, false, 'no-host'],
  ['a certificate', failing('certificate'), {}, false, 'certificate'],
  ['anything else', failing(undefined), {}, true, undefined],
  ['a permanent move', wellState(NOON, { learnt: 'https://x.example/' }), {}, false, 'moved'],
  [
    'a permanent redirect',
    wellState(NOON, { candidate: { url: 'https://x.example/', days: 1, lastSeen: NOON.toISOString() } }),
    {},
    false,
    'moved',
  ],
  ['robots.txt', wellState(NOON), found('robots-txt'), false, 'refuses-robots'],
  ['80 silent days', wellState(later(NOON, -80 * DAY)), {}, false, 'quiet'],
  [
    '80 silent days of one that publishes each month',
    wellState(later(NOON, -80 * DAY), { medianGapMinutes: 30 * DAY }),
    {},
    false,
    undefined,
  ],
  [
    'a feed that never had an entry',
    wellState(NOON, { lastNewEntry: undefined, firstPolled: later(NOON, -80 * DAY).toISOString() }),
    {},
    false,
    'quiet',
  ],
  ['nothing wrong', wellState(NOON), found('answers'), true, undefined],
])('finds the cause from %s', ([, state, over, inCloud, cause]) => {
  const of = { ...source, ...over }
  expect(healthCause(state, of, { now: NOON, inCloud })).toBe(cause)
  const advice = cause && adviceOn(cause, of, state)
  if (advice) expect(advice).toMatch(/^[A-Z][^.]*(?:\.[\w/][^.]*)*\.$/)
})
