import { webLink } from '../../domain/text/clean.ts'
import { messageOf } from '../decide-and-apply.ts'
import type { OperatorRoute } from '../routes/operator-routes.ts'
import type { SourcePageDeps } from '../source-deps.ts'
import { SourceList } from './source-list.tsx'

/** All sources, and a form that looks at an address. */
export const sourcesRoute: OperatorRoute<SourcePageDeps> = {
  async show(session, deps) {
    const { desk, query } = session
    return {
      title: desk.messages.sources.title,
      section: 'sources',
      message: messageOf(session, deps.sources),
      children: <SourceList desk={desk} rows={await deps.rows()} query={query('q') ?? ''} />,
    }
  },
  async act({ desk }, fields, deps) {
    const { problems } = desk.messages
    if (fields('do') !== 'look') return { problem: problems.unknown }
    const typed = fields('address').trim()
    // People type addresses as browsers show them.
    const address =
      webLink(typed) ??
      (/^[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$)/.test(typed) ? webLink(`https://${typed}`) : undefined)
    if (address === undefined) return { problem: problems.address }
    return { go: `/looks/${await deps.lookAt(address)}` }
  },
}
