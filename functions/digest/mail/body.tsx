import { styles } from '../../pages/mail/styles.ts'
import { Closing } from './closing.tsx'
import type { Content, ContentSection } from './content.ts'
import { Deadline, Story } from './story.tsx'

/** What a mail of an edition holds under its dateline. */
export function Body({ content }: { content: Content }) {
  const { words, notice, introduction, contents, sections, shortened, web } = content
  return (
    <>
      {notice && (
        <p class="ink bar" style={styles.notice}>
          {notice}
        </p>
      )}
      {introduction && (
        <p class="ink" style={styles.introduction}>
          {introduction}
        </p>
      )}
      {contents.length > 0 && (
        <p class="quiet" style={styles.contents}>
          {contents.map((section, index) => (
            <>
              {index > 0 && ' · '}
              <span style="white-space:nowrap">{section}</span>
            </>
          ))}
        </p>
      )}
      {sections.map((section) => (
        <Section section={section} content={content} />
      ))}
      {shortened && (
        <p class="quiet" style={styles.more}>
          <a class="accent" href={web} style={styles.moreLink}>
            {words.shortened}
          </a>
        </p>
      )}
      <Closing content={content} />
    </>
  )
}

function Section({ section, content: { words, web } }: { section: ContentSection; content: Content }) {
  const { id, heading, lines, more, calendar } = section
  return (
    <>
      <h2 class="ink rule" style={styles.heading}>
        {heading}
      </h2>
      {lines.map((line) =>
        id === 'deadlines' ? <Deadline line={line} /> : <Story line={line} first={id === 'top'} />,
      )}
      {(more > 0 || calendar) && (
        <p class="quiet" style={styles.more}>
          {more > 0 && (
            <a class="accent" href={web} style={styles.moreLink}>
              {words.moreOnWeb(more)}
            </a>
          )}
          {more > 0 && calendar && ' · '}
          {calendar && (
            <a class="accent" href={calendar} style={styles.moreLink}>
              {words.calendar}
            </a>
          )}
        </p>
      )}
    </>
  )
}
