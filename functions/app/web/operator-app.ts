import type { Hono } from 'hono'
import { RateLimits } from '../../auth/rate-limit.ts'
import { sourcePageRoutes } from '../../operators/routes/routes.tsx'
import { OperatorDecisions } from '../../store/decisions/operator-decisions.ts'
import type { EditingContext } from '../context.ts'

/** What the operators' pages need: those of the editors' desk, without files. */
export type OperatingContext = Omit<EditingContext, 'kept'>

/** The web app of the operators' pages about sources. It records decisions, which are laid over the configuration. */
export function operatorApp(context: OperatingContext, applied: () => Promise<void>): Hono {
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
