import { styles } from '../../email/styles.ts'
import type { ContentSection, EmailModel } from './email-model.ts'
import { MatterLines } from './matters/matter-block.tsx'
import { Deadline, Story } from './story.tsx'

/** Everything in an email of an edition between its dateline and its closing. */
export function Body({ content }: { content: EmailModel }) {
  const { words, notice, draft, introduction, matters, contents, sections, corrections, shortened, web } =
    content
  return (
    <>
      {draft && <Draft draft={draft} />}
      {notice && (
        <p class="ink bar" style={styles.notice}>
          {notice}
        </p>
      )}
      {introduction && <div dangerouslySetInnerHTML={{ __html: introductionHtml(introduction.html) }} />}
      {matters.followed && <MatterLines block={matters.followed} />}
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
      {matters.others.map((block) => (
        <MatterLines block={block} />
      ))}
      {sections.map((section) => (
        <Section section={section} content={content} />
      ))}
      {corrections.length > 0 && (
        <>
          <h2 class="ink rule" style={styles.heading}>
            {words.corrections}
          </h2>
          {corrections.map(({ day, what, url, text }) => (
            <p class="ink" style={styles.deadline}>
              <span class="accent" style={styles.label}>
                {day}
              </span>{' '}
              {url ? (
                <a class="ink" href={url} style={styles.inTextLink}>
                  {what}
                </a>
              ) : (
                what
              )}
              {text && `: ${text}`}
            </p>
          ))}
        </>
      )}
      {shortened && (
        <p class="quiet" style={styles.more}>
          <a class="accent" href={web} style={styles.moreLink}>
            {words.shortened}
          </a>
        </p>
      )}
    </>
  )
}

/** Some mail programs ignore style sheets, so each paragraph and each link has its own style. */
function introductionHtml(html: string): string {
  return html
    .replaceAll('<p>', `<p class="ink" style="${styles.introduction}">`)
    .replaceAll(/<(ul|ol)>/g, `<$1 class="ink" style="${styles.introduction};padding-left:24px">`)
    .replaceAll('<a ', `<a class="accent" style="${styles.moreLink}" `)
}

function Draft({ draft: { text, button, link } }: { draft: NonNullable<EmailModel['draft']> }) {
  return (
    <>
      <p class="ink bar" style={styles.notice}>
        {text}
      </p>
      <p style={styles.act}>
        <a class="button" href={link} style={styles.button}>
          {button}
        </a>
      </p>
    </>
  )
}

function Section({ section, content: { words, web } }: { section: ContentSection; content: EmailModel }) {
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
