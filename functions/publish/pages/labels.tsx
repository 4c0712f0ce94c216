import type { JSX } from 'preact'
import { sitePaths } from '../../domain/site-paths.ts'
import type { Locale } from '../../i18n/locale.ts'
import { dot } from '../../web/components/item.tsx'

interface LabelsProps {
  /** A link before the others: its address and its name. */
  first?: [href: string, name: string]
  topics: readonly string[]
  places: readonly string[]
  locale: Locale
}

/** Links to the topics and places of something. Those without a page are left out, and without any it is nothing. */
export function Labels({ first, topics, places, locale }: LabelsProps): JSX.Element | null {
  const labels = [
    ...(first ? [first] : []),
    ...topics.filter(locale.topic).map((id) => [locale.at(sitePaths.topic(id)), locale.topic(id)]),
    ...places.filter(locale.place).map((id) => [locale.at(sitePaths.place(id)), locale.place(id)]),
  ]
  if (labels.length === 0) return null
  return (
    <p class="about">
      {labels.map(([href, name], at) => (
        <>
          {at > 0 && dot}
          <a href={href}>{name}</a>
        </>
      ))}
    </p>
  )
}
