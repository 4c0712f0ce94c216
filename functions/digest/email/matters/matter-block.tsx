import { styles } from '../../../email/styles.ts'
import type { MatterBlock } from './matter-blocks.ts'

/** Lines about matters in an email, under a heading. */
export function MatterLines({ block: { heading, lines, more } }: { block: MatterBlock }) {
  return (
    <>
      <h2 class="ink rule" style={styles.heading}>
        {heading}
      </h2>
      {lines.map(({ day, name, url, what, next }) => (
        <p class="ink" style={styles.deadline}>
          {day && (
            <span class="accent" style={styles.label}>
              {day}{' '}
            </span>
          )}
          <a class="ink" href={url} style={styles.inTextLink}>
            {name}
          </a>
          : {what}
          {next && (
            <span class="quiet" style={styles.aside}>
              {' '}
              · {next}
            </span>
          )}
        </p>
      ))}
      {more && (
        <p class="quiet" style={styles.more}>
          <a class="accent" href={more.url} style={styles.moreLink}>
            {more.text}
          </a>
        </p>
      )}
    </>
  )
}

/** The same as plain text. */
export function matterText({ heading, lines, more }: MatterBlock): string[] {
  return [
    heading.toUpperCase(),
    ...lines.map(({ day, name, url, what, next }) =>
      [`- ${day ? `${day}: ` : ''}${name}: ${what}${next ? ` · ${next}` : ''}`, url].join('\n'),
    ),
    ...(more ? [`${more.text}: ${more.url}`] : []),
  ]
}
