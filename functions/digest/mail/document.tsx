import { Closing } from './closing.tsx'
import type { Content, ContentSection } from './content.ts'
import { Deadline, Story } from './story.tsx'
import { sheet, styles } from './styles.ts'

export function Document({ content }: { content: Content }) {
  const { language, words, title, subject, preheader, dateline, notice, introduction, contents } = content
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{subject}</title>
        <style dangerouslySetInnerHTML={{ __html: sheet }} />
      </head>
      <body class="ground" style={styles.body}>
        <div hidden style="display:none;max-height:0;overflow:hidden;mso-hide:all">
          {preheader}
        </div>
        <main>
          <table
            role="presentation"
            class="paper"
            width="100%"
            style={`${styles.paper};max-width:656px;border-spacing:0;margin:0 auto`}
          >
            <tbody>
              <tr>
                <td class="edge" style="padding:0 28px">
                  <h1 class="ink rule" style={styles.masthead}>
                    {title}
                  </h1>
                  <p class="quiet rule" style={styles.dateline}>
                    {dateline}
                  </p>
                  {notice && (
                    <p class="ink" style={styles.notice}>
                      {notice}
                    </p>
                  )}
                  {introduction && (
                    <p class="ink" style={styles.introduction}>
                      {introduction}
                    </p>
                  )}
                  {contents && (
                    <p class="quiet" style={styles.contents}>
                      {contents}
                    </p>
                  )}
                  {content.sections.map((section) => (
                    <Section section={section} content={content} />
                  ))}
                  {content.shortened && (
                    <p class="quiet" style={styles.more}>
                      <a class="accent" href={content.web} style={styles.moreLink}>
                        {words.shortened}
                      </a>
                    </p>
                  )}
                  <Closing content={content} />
                </td>
              </tr>
            </tbody>
          </table>
        </main>
      </body>
    </html>
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
