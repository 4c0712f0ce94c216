import { styles } from '../../../email/styles.ts'
import { unbroken } from '../../../email/unbroken.tsx'
import type { Note, StoryLine } from './story-line.ts'

/** A lead of an email: its headline, its summary, and what is said about both. */
export function Lead({ line }: { line: StoryLine }) {
  const { kicker, headline, lang, url, label, summary, earlier, notes } = line
  return (
    <>
      {kicker && (
        <p class="accent" style={styles.kicker}>
          {kicker}
        </p>
      )}
      <h3 class="headline" lang={lang} style={styles.topHeadline}>
        <a class="ink" href={url} style={styles.headlineLink}>
          {unbroken(headline)}
        </a>
      </h3>
      {(summary || label) && (
        <p class="ink" style={styles.summary}>
          {label && (
            <span class="accent" style={styles.label}>
              {unbroken(label)}{' '}
            </span>
          )}
          {summary && <span lang={lang}>{unbroken(summary)}</span>}
        </p>
      )}
      {earlier && (
        <p class="quiet" style={styles.notes}>
          {earlier.label}{' '}
          <a class="quiet" href={earlier.url} lang={earlier.lang} style={styles.quietLink}>
            {unbroken(earlier.headline)}
          </a>
          {earlier.date && `, ${earlier.date}`}
        </p>
      )}
      <p class="quiet" style={styles.notes}>
        <Notes notes={notes} />
      </p>
    </>
  )
}

/** Any other story of an email: its headline, and below it who reports it. */
export function Brief({ line: { headline, lang, url, label, notes } }: { line: StoryLine }) {
  return (
    <>
      <h3 class="headline" lang={lang} style={styles.headline}>
        <a class="ink" href={url} style={styles.headlineLink}>
          {unbroken(headline)}
        </a>
      </h3>
      <p class="quiet" style={styles.briefNotes}>
        {label && (
          <span class="accent" style={styles.label}>
            {label}{' '}
          </span>
        )}
        <Notes notes={notes} />
      </p>
    </>
  )
}

function Notes({ notes }: { notes: readonly Note[] }) {
  return (
    <>
      {notes.map(({ text, url }, index) => (
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
    </>
  )
}
