import { styles } from '../../../email/styles.ts'
import { unbroken } from '../../../email/unbroken.tsx'
import type { MatterBlock } from './matter-blocks.ts'

/** Lines about matters in an email, under a heading. */
export function MatterLines({ block: { heading, lines } }: { block: MatterBlock }) {
  return (
    <>
      <h2 class="ink rule" style={styles.heading}>
        {heading}
      </h2>
      {lines.map(({ name, url, what, next }) => (
        <p class="ink" style={styles.deadline}>
          <a class="ink" href={url} style={styles.inTextLink}>
            {unbroken(name)}
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
    </>
  )
}

/** The same as plain text. */
export function matterText({ heading, lines }: MatterBlock): string[] {
  return [
    heading.toUpperCase(),
    ...lines.map(({ name, url, what, next }) => `- ${name}: ${what}${next ? ` · ${next}` : ''}\n  ${url}`),
  ]
}
