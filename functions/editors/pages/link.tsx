import type { JSX } from 'preact'
import { itemKinds } from '../../domain/model/article.ts'
import type { DeskContext } from '../desk-context.ts'
import { maxLengths } from '../parse-action.ts'
import { ActForm, Select, Text } from './parts.tsx'

/** Props of the page that adds a link. */
export interface LinkProps {
  desk: DeskContext
  /** The article whose story the link joins, as forms name it, and the headline of that story. */
  beside?: { article: string; headline: string }
}

/** The form that adds a link that no source has. */
export function LinkPage({ desk, beside }: LinkProps): JSX.Element {
  const { link } = desk.messages
  const { kinds } = desk.locale.words
  const submitted = (field: string) => desk.submitted('link', field)?.[0]
  return (
    <>
      <p class="lede">{beside ? link.to(beside.headline) : link.text}</p>
      <ActForm
        desk={desk}
        act="link"
        button={link.button}
        fields={beside && { with: beside.article }}
        why
        look="main"
      >
        <Text name="url" label={link.url} value={submitted('url')} required />
        <Text
          name="title"
          label={link.headline}
          value={submitted('title')}
          required
          note={link.most(maxLengths.headline)}
        />
        <Text name="outlet" label={link.outlet} value={submitted('outlet')} required />
        <Text name="summary" label={link.summary} rows={2} value={submitted('summary')} />
        <Select
          name="kind"
          label={link.kind}
          options={itemKinds.map((kind) => [kind, kinds[kind]])}
          chosen={submitted('kind') ?? 'official'}
        />
        <Select
          name="language"
          label={link.language}
          options={[
            ['en', 'English'],
            ['es', 'Español'],
          ]}
          chosen={submitted('language') ?? 'en'}
        />
      </ActForm>
    </>
  )
}
