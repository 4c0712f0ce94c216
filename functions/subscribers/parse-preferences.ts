import type { Preferences } from '../domain/model/subscriber.ts'
import type { Taxonomy } from '../i18n/locale.ts'
import type { Form } from '../web/http/form.ts'

/** Reads the preferences in a form. It leaves out topics and places that no longer exist; old pages may have them. */
export function parsePreferences(form: Form, { topics, places }: Taxonomy, old: Preferences): Preferences {
  const named = (field: string, known: readonly string[]) =>
    known.filter((id) => [form[field]].flat().includes(id))
  const { alerts: before, ...rest } = old
  const alerts = form.shows === 'alerts' ? form.alerts === 'yes' : before === true
  return {
    ...rest,
    topics: named(
      'topics',
      topics.map(({ id }) => id),
    ),
    places: named(
      'places',
      places.map(({ id }) => id),
    ),
    frequency: form.frequency === 'daily' || form.frequency === 'weekly' ? form.frequency : old.frequency,
    language: form.language === 'es' || form.language === 'en' ? form.language : old.language,
    matters: stillFollowed(old.matters, named('listed', old.matters), named('matters', old.matters)),
    ...(alerts && { alerts }),
  }
}

/** A form only unfollows: it takes away the matters that its page listed and that are unchecked now. */
function stillFollowed(
  followed: readonly string[],
  listed: readonly string[],
  checked: readonly string[],
): string[] {
  return [...new Set(followed)].filter((id) => !listed.includes(id) || checked.includes(id))
}
