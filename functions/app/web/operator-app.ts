import type { Hono } from 'hono'
import { RateLimits } from '../../auth/rate-limit.ts'
import { sourcePageRoutes } from '../../operators/routes/routes.tsx'
import { OperatorDecisions } from '../../store/decisions/operator-decisions.ts'
import type { OperatingContext } from '../context.ts'

/** The web app of the operators' pages about sources. It records decisions, which are laid over the configuration. */
export function operatorApp(context: OperatingContext, applied: () => Promise<unknown>): Hono {
  const { content, keys, clock, logger, siteUrl, configuration } = context
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
    applied,
  })
}
