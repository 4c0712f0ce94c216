import type { JSX } from 'preact'
import { sitePaths } from '../../../domain/site-paths.ts'
import type { Locale } from '../../../i18n/locale.ts'
import { matterWords } from '../../../i18n/matters.ts'
import { dot } from '../../../web/components/item.tsx'
import type { PublicChange } from '../public-matter.ts'

/** The status as a label. Pointing at it shows what it means. */
export function StatusLabel(props: { label: string; meaning: string; strong?: true }): JSX.Element {
  const { label, meaning, strong } = props
  return (
    <abbr class={strong ? 'label status' : 'label'} title={meaning}>
      {label}
    </abbr>
  )
}

/** Who says that a status changed, with a link to the document, the report or the story. */
export function SaidBy({ change, locale }: { change: PublicChange; locale: Locale }): JSX.Element {
  const { by, and } = matterWords[locale.lang]
  const { sources, story } = change
  if (change.by === 'editor') return <span class="by">{by.editor}</span>
  if (sources.length === 0) return <span class="by">{by.unnamed}</span>
  const names = and(sources.map(({ name }) => name))
  const [first] = sources
  if (change.by === 'outlets' && story) {
    return (
      <span class="by">
        {by.outlets}{' '}
        <a href={locale.at(sitePaths.story(story))} dir="auto">
          {names}
        </a>
      </span>
    )
  }
  // Of an official act, the first is the document; the others report it.
  const isAct = change.by === 'official'
  const others = isAct ? and(sources.slice(1).map(({ name }) => name)) : ''
  const own = isAct ? first!.name : names
  return (
    <span class="by">
      {by[change.by]}{' '}
      {first!.href ? (
        <a href={first!.href} dir="auto" rel="external">
          {own}
        </a>
      ) : (
        <span dir="auto">{own}</span>
      )}
      {others && (
        <>
          {dot}
          {by.outlets} <span dir="auto">{others}</span>
        </>
      )}
    </span>
  )
}
