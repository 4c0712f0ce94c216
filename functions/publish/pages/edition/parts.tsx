import type { JSX } from 'preact'
import { cleanText, shownLimits } from '../../../domain/text/clean.ts'
import { TocEntries } from '../../../web/components/toc.tsx'
import { unbroken } from '../../../web/components/unbroken.tsx'
import type { Context } from '../../context.ts'
import type { EditionParts } from '../../site/site.ts'

interface PartProps<Name extends keyof EditionParts> {
  part: EditionParts[Name]
  context: Context
}

/** The counts of an edition in sentences. */
export function Glance({ part: { title, lines } }: Pick<PartProps<'glance'>, 'part'>): JSX.Element | null {
  if (lines.length === 0) return null
  return (
    <section class="day">
      <h2>{title}</h2>
      <div class="prose">
        {lines.map((line) => (
          <p key={line}>{unbroken(line)}</p>
        ))}
      </div>
    </section>
  )
}

/** The table of what changed in rules, cases and other matters. */
export function Changed({ part, context }: PartProps<'changed'>): JSX.Element | null {
  const { title, columns, lines } = part
  if (lines.length === 0) return null
  return (
    <section class="section">
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            {[columns.what, columns.now, columns.since].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, url, now, since, document }) => (
            <tr key={url}>
              <th scope="row">
                <a href={onSite(url, context)} dir="auto">
                  {unbroken(cleanText(name))}
                </a>
                {document && (
                  <p class="meta">
                    {document.url ? (
                      <a href={document.url} rel="external">
                        {cleanText(document.text, shownLimits.outlet)}
                      </a>
                    ) : (
                      cleanText(document.text, shownLimits.outlet)
                    )}
                  </p>
                )}
              </th>
              <td class="silent">{now}</td>
              <td>{since}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The days of the next four weeks, with the address of their calendar file. */
export function Coming(props: PartProps<'coming'> & { calendar: string }): JSX.Element | null {
  const { part, context, calendar } = props
  if (part.lines.length === 0) return null
  return (
    <section class="section">
      <h2>{part.title}</h2>
      <TocEntries
        entries={part.lines.map(({ day, what, name, url }) => ({
          href: onSite(url, context),
          mark: day,
          label: what,
          text: cleanText(name),
        }))}
      />
      <p class="more">
        <a href={calendar}>{part.calendar}</a>
      </p>
    </section>
  )
}

/** The address of a page of this site, without the host. */
function onSite(url: string, { siteUrl }: Pick<Context, 'siteUrl'>): string {
  return url.startsWith(`${siteUrl}/`) ? url.slice(siteUrl.length) : url
}
