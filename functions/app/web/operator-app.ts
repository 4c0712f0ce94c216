import type { Hono } from 'hono'
import { RateLimits } from '../../auth/rate-limit.ts'
import { newSource } from '../../configuration/sources/new-source.ts'
import { adviceOn } from '../../ingest/poll/health-cause.ts'
import { newInWeek } from '../../ingest/poll/publishing-rhythm.ts'
import { sourceHealth } from '../../ingest/poll/source-health.ts'
import { sourcePageRoutes } from '../../operators/routes/routes.tsx'
import type { PlatformFacts, SourceRow } from '../../operators/source-deps.ts'
import { OperatorDecisions } from '../../store/decisions/operator-decisions.ts'
import { Looks } from '../../store/operating/looks.ts'
import { Runs } from '../../store/operating/runs.ts'
import { Problems } from '../../store/problems.ts'
import { SourceStates } from '../../store/source-states.ts'
import type { OperatingContext } from '../context.ts'
import { newestStoryAt } from '../publish/newest-story.ts'
import { judgeWith } from './judge.ts'

/** What a platform does for the operators' pages. */
export interface OperatingPlatform {
  /** Applies the decisions made so far, if the platform does not do so on its own. */
  applied: () => Promise<unknown>
  /** Starts to look at an address, given the id of the look. */
  look: (id: string) => Promise<void>
  /** Reads a due source as soon as possible. */
  read: (source: string) => Promise<void>
  facts: () => Promise<PlatformFacts>
  /** Whether sources are read from cloud addresses. */
  inCloud: boolean
}

/** The web app of the operators' pages about sources. It records decisions, which are laid over the configuration. */
export function operatorApp(context: OperatingContext, platform: OperatingPlatform): Hono {
  const { content, keys, clock, logger, siteUrl, configuration, newId } = context
  const states = new SourceStates(content)
  const looks = new Looks(content, clock)
  const runs = new Runs(content)
  return sourcePageRoutes({
    decisions: new OperatorDecisions(content),
    limits: new RateLimits(content, keys, clock),
    keys,
    clock,
    logger,
    publication: configuration.publication,
    taxonomy: configuration,
    siteUrl,
    sources: configuration.sources,
    added: configuration.added ?? [],
    rows: () => sourceRows(context, states, platform.inCloud),
    overview: async () => ({
      problems: (await new Problems(content).all()).filter(({ goneSince }) => goneSince === undefined),
      polls: await runs.last('poll'),
      publications: await runs.last('publish'),
      newestStory: await newestStoryAt(content, clock()),
      platform: await platform.facts(),
    }),
    applied: platform.applied,
    pollNow: async (source) => {
      await states.makeDue(source, clock())
      await platform.read(source)
    },
    lookAt: async (address) => {
      const id = newId()
      await looks.add(id, address)
      await platform.look(id)
      return id
    },
    look: (id) => looks.get(id),
    newSource,
    judge: judgeWith(context),
  })
}

const UNKNOWN_CAUSE =
  'The digest tries it again automatically. If it still fails after a day, check its address with its publisher, or turn it off.'

async function sourceRows(
  { configuration, clock }: OperatingContext,
  states: SourceStates,
  inCloud: boolean,
): Promise<SourceRow[]> {
  const known = await states.all()
  const now = clock()
  return configuration.sources.map((source) => {
    const kept = known.get(source.id)
    const state = kept?.feed === source.feed ? kept : undefined
    const { deadAfterDays } = configuration.publication
    const { kind: health, cause } = sourceHealth(state, source, now, deadAfterDays, inCloud)
    const isFailing = health === 'failing' || health === 'dead'
    const advice =
      cause && state ? adviceOn(cause, source, state, inCloud) : isFailing ? UNKNOWN_CAUSE : undefined
    return {
      source,
      health,
      state,
      newInWeek: state && newInWeek(state, now),
      ...(advice && { advice }),
    }
  })
}
