import { words } from '../../i18n/subscribers.ts'
import { notice } from '../../web/http/private-page.tsx'
import { ActionButton } from '../pages/parts.tsx'
import { managed } from './manage.ts'

/** Shows what the file will contain, and the button that downloads it. */
export const showExport = managed(({ preferences: { language } }, context, deps) => {
  const { title, text, button } = words[language].export
  return notice(context, deps, { language, title, text, children: ActionButton({ button }) })
})

/** Returns everything that is stored about the subscriber, as JSON. */
export const download = managed(async (subscriber, context, { deliveries, mailings, clock }) => {
  const rows = await deliveries.of(subscriber.id, await mailings.editions())
  const all = {
    exportedAt: clock().toISOString(),
    subscriber,
    deliveries: rows.map(({ delivery }) => delivery),
  }
  return context.body(`${JSON.stringify(all, null, 2)}\n`, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="what-we-hold.json"',
  }) as Response
})
