import type { JSX } from 'preact'
import { inLanguage, sitePaths } from '../../domain/site-paths.ts'
import { textIn } from '../../domain/story/publication/by-language.ts'
import { contentSecurityPolicy } from '../http/security-headers.ts'
import { styleSheetPath } from '../style/accent.ts'
import { fontPaths } from '../style/fonts.ts'
import type { PageProps } from './page-props.ts'

/** The `head` element: policy, metadata, style sheet, feeds and the page in the other language. */
export function Head(props: PageProps): JSX.Element {
  const { locale, publication, siteUrl, path, script, personal, translated = true, feeds = [] } = props
  const title = props.title ? `${props.title} \u00b7 ${publication.title}` : publication.title
  const description = props.description ?? textIn(publication.tagline, locale.lang)
  const url = siteUrl + (props.canonical ?? locale.at(path))
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta
        http-equiv="Content-Security-Policy"
        content={contentSecurityPolicy({ scripts: Boolean(script) })}
      />
      {props.refresh && <meta http-equiv="refresh" content={`0; url=${props.refresh}`} />}
      {props.reload && <meta http-equiv="refresh" content={`${props.reload}`} />}
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content={personal ? 'no-referrer' : 'strict-origin-when-cross-origin'} />
      {personal && <meta name="robots" content="noindex" />}
      {fontPaths.map((href) => (
        <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={styleSheetPath(publication.accent)} />
      {props.sheet && <link rel="stylesheet" href={props.sheet} />}
      <link rel="icon" href={sitePaths.icon} type="image/svg+xml" />
      {!personal && <link rel="canonical" href={url} />}
      {!personal && translated && (
        <>
          <link rel="alternate" hreflang="en" href={siteUrl + inLanguage(path, 'en')} />
          <link rel="alternate" hreflang="es" href={siteUrl + inLanguage(path, 'es')} />
        </>
      )}
      {feeds.map((feed) => (
        <link key={feed.href} rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
      ))}
      {!personal && (
        <>
          <meta property="og:title" content={props.title ?? publication.title} />
          <meta property="og:description" content={description} />
          <meta property="og:type" content={props.type ?? 'website'} />
          <meta property="og:url" content={url} />
          <meta property="og:site_name" content={publication.title} />
          <meta property="og:locale" content={locale.words.ogLocale} />
        </>
      )}
      {script && <script src={script} defer />}
    </head>
  )
}
