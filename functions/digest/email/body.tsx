import { styles } from '../../email/styles.ts'
import { unbroken } from '../../email/unbroken.tsx'
import type { Words } from '../../i18n/email.ts'
import { glanceWords } from '../../i18n/matters.ts'
import type { ContentSection, EmailModel } from './email-model.ts'
import { leftOut } from './left-out.ts'
import { MatterLines } from './matters/matter-block.tsx'
import { ChangedTable, ComingTable } from './matters/tables.tsx'
import { Brief, Lead } from './stories/story.tsx'

/** Everything in an email of an edition between its dateline and its closing. */
export function Body({ content }: { content: EmailModel }) {
  const { words, notice, draft, introduction, followed, sections, quietTopics } = content
  const left = leftOut(content)
  return (
    <>
      {draft && <Draft draft={draft} />}
      {notice && (
        <p class="ink bar" style={styles.notice}>
          {notice}
        </p>
      )}
      {introduction && <div dangerouslySetInnerHTML={{ __html: introductionHtml(introduction.html) }} />}
      <Glance content={content} />
      {followed && <MatterLines block={followed} />}
      <Changed content={content} words={words} />
      {sections
        .filter(({ lines }) => lines.length > 0)
        .map((section) => (
          <Section section={section} />
        ))}
      {left && <More {...left} />}
      <Coming content={content} words={words} />
      {quietTopics && (
        <p class="ink" style={styles.glance}>
          {quietTopics}
        </p>
      )}
      <Corrections content={content} />
    </>
  )
}

/** Some email programs ignore style sheets, so each paragraph and each link has its own style. */
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

/** The heading of a part of an email. */
function Heading({ text }: { text: string }) {
  return (
    <h2 class="ink rule" style={styles.heading}>
      {text}
    </h2>
  )
}

function Section({ section: { id, heading, lines } }: { section: ContentSection }) {
  return (
    <>
      <Heading text={heading} />
      {lines.map((line) => (id === 'top' ? <Lead line={line} /> : <Brief line={line} />))}
    </>
  )
}

function Glance({ content: { glance, language } }: { content: EmailModel }) {
  if (glance.length === 0) return null
  return (
    <>
      <h2 class="ink" style={styles.firstHeading}>
        {glanceWords[language].title}
      </h2>
      {glance.map((sentence) => (
        <p class="ink" style={styles.glance}>
          {unbroken(sentence)}
        </p>
      ))}
    </>
  )
}

function Changed({ content: { changed, moreChanged }, words }: { content: EmailModel; words: Words }) {
  if (changed.length === 0) return null
  return (
    <>
      <Heading text={words.matters.changed} />
      <ChangedTable lines={changed} words={words} />
      {moreChanged && <More {...moreChanged} />}
    </>
  )
}

function Coming({ content: { coming, calendar }, words }: { content: EmailModel; words: Words }) {
  if (coming.length === 0) return null
  return (
    <>
      <Heading text={words.matters.coming} />
      <ComingTable lines={coming} />
      {calendar && <More {...calendar} />}
    </>
  )
}

function Corrections({ content: { corrections, words } }: { content: EmailModel }) {
  if (corrections.length === 0) return null
  return (
    <>
      <Heading text={words.corrections} />
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
  )
}

function More({ text, url }: { text: string; url?: string | undefined }) {
  return (
    <p class="quiet" style={styles.more}>
      {url ? (
        <a class="accent" href={url} style={styles.moreLink}>
          {text}
        </a>
      ) : (
        text
      )}
    </p>
  )
}
