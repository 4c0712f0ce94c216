import { type SourceKind, sourceKinds } from '../../domain/model/source.ts'
import { withoutInvisible } from '../../domain/text/invisible.ts'
import { oneLine } from '../../domain/text/one-line.ts'
import { bareAddress } from '../../domain/urls/bare-address.ts'
import type { Found } from '../../store/operating/looks.ts'
import { decideAndApply } from '../decide-and-apply.ts'
import type { OperatorRoute } from '../routes/operator-routes.ts'
import type { SourcePageDeps } from '../source-deps.ts'
import { LookPage } from './look-page.tsx'

/** Seconds between two looks at whether the address has answered. */
const RELOAD_SECONDS = 2
/** Characters of a source's name. */
const MOST_NAME = 100

/** What is at an address that an operator typed, and a form that adds it as a source. */
export const lookRoute: OperatorRoute<SourcePageDeps> = {
  async show({ desk, param }, deps) {
    const look = await deps.look(param('id'))
    if (!look) return undefined
    const { found } = look
    const candidate = found?.ok ? deps.newSource(found) : undefined
    return {
      title: desk.messages.look.title,
      section: 'sources',
      ...(!found && { reload: RELOAD_SECONDS }),
      children: (
        <LookPage
          desk={desk}
          look={look}
          known={found?.ok ? knownAs(found, deps) : undefined}
          candidate={candidate}
          judge={(article) => deps.judge(article, candidate!, desk.language)}
        />
      ),
    }
  },
  async act(session, fields, deps) {
    const { problems } = session.desk.messages
    const look = await deps.look(session.param('id'))
    const found = look?.found
    if (fields('do') !== 'add-source' || !found?.ok || knownAs(found, deps))
      return { problem: problems.unknown }
    const name = oneLine(withoutInvisible(fields('name')))
    if (name === '' || name.length > MOST_NAME || /<\/?[a-z!]/i.test(name)) return { problem: problems.name }
    const kind = sourceKinds.find((one) => one === fields('kind')) ?? ('national-news' satisfies SourceKind)
    // The address comes from the look, not from the form: only what was looked at can be added.
    const added = {
      ...deps.newSource(found),
      name,
      kind,
      language: fields('language') === 'es' ? ('es' as const) : ('en' as const),
      scope: fields('scope') === 'all' ? ('all' as const) : ('filter' as const),
    }
    const act = { is: 'add-source', source: added.id, added } as const
    const result = await decideAndApply(act, `/sources/${added.id}`, session, fields, deps)
    if ('go' in result) await deps.pollNow(added.id)
    return result
  },
}

/** The source that has this feed already. */
function knownAs({ feed }: Extract<Found, { ok: true }>, { sources }: SourcePageDeps) {
  const address = bareAddress(feed)
  return sources.find((source) => bareAddress(source.feed) === address)
}
