import { styles } from '../../email/styles.ts'
import type { StoryLine } from './story-line.ts'

interface Props {
  line: StoryLine
  first: boolean
}

/** A story of an email; `first` is for the section of top stories. */
export function Story({ line, first }: Props) {
  const { kicker, headline, lang, url, label, summary, earlier, document, notes } = line
  const isLinked = notes.some((note) => note.url === document?.url)
  const links = document && !isLinked ? [document, ...notes] : notes
  return (
    <>
      {kicker && (
        <p class="accent" style={styles.kicker}>
          {kicker}
        </p>
      )}
      <h3 class="headline" lang={lang} style={first ? styles.topHeadline : styles.headline}>
        <a class="ink" href={url} style={styles.headlineLink}>
          {headline}
        </a>
      </h3>
      {(summary || label) && (
        <p class="ink" style={styles.summary}>
          {label && (
            <span class="accent" style={styles.label}>
              {label}{' '}
            </span>
          )}
          {summary && <span lang={lang}>{summary}</span>}
        </p>
      )}
      {earlier && (
        <p class="quiet" style={styles.notes}>
          {earlier.label}{' '}
          <a class="quiet" href={earlier.url} lang={earlier.lang} style={styles.quietLink}>
            {earlier.headline}
          </a>
          {earlier.date && `, ${earlier.date}`}
        </p>
      )}
      <p class="quiet" style={styles.notes}>
        {links.map(({ text, url }, index) => (
          <>
            {index > 0 && ' · '}
            {url ? (
              <a class="quiet" href={url} style={styles.quietLink}>
                {text}
              </a>
            ) : (
              text
            )}
          </>
        ))}
      </p>
    </>
  )
}

/** A deadline of an email: the day and the headline. */
export function Deadline({ line: { day, headline, lang, url } }: { line: StoryLine }) {
  return (
    <p class="ink" style={styles.deadline}>
      <span class="accent" style={styles.label}>
        {day}
      </span>{' '}
      <a class="ink" href={url} lang={lang} style={styles.headlineLink}>
        {headline}
      </a>
    </p>
  )
}
