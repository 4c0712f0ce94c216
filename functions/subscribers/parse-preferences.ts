import type { Preferences } from '../domain/model/subscriber.ts'
import type { Taxonomy } from '../i18n/locale.ts'
import type { Form } from '../web/http/form.ts'

/** What a form chose. What it names that doesn't exist is left out: old pages may know topics that are gone. */
export function parsePreferences(form: Form, { topics, places }: Taxonomy, old: Preferences): Preferences {
  const named = (field: string, known: readonly string[]) =>
    known.filter((id) => [form[field]].flat().includes(id))
  return {
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
  }
}
