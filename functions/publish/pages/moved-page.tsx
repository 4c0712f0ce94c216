import type { PageProps } from '../../web/components/page-props.ts'
import type { Context } from '../context.ts'
import type { SiteFile } from '../site/site.ts'

interface Moved extends Pick<PageProps, 'section'> {
  /** The address that readers may still have, and the one that it leads to. */
  path: string
  target: string
  /** Everything that the name is made of. */
  madeOf: readonly string[]
  name: () => string
  words: { moved: string; movedTo: string }
}

/** A page that redirects to another one, of which its subject is a part now. */
export function movedPage(
  { path, target: to, madeOf, name: nameOf, words, section }: Moved,
  context: Context,
): SiteFile {
  const target = context.locale.at(to)
  return context.file(path, madeOf, { leads: false }, () => {
    const name = nameOf()
    return context.page({
      path,
      title: name,
      canonical: target,
      refresh: target,
      ...(section && { section }),
      children: (
        <div class="opening">
          <h1>{words.moved}</h1>
          <p>
            {words.movedTo}{' '}
            <a href={target} dir="auto">
              {name}
            </a>
          </p>
        </div>
      ),
    })
  })
}
