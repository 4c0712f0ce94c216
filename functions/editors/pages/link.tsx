import type { JSX } from 'preact'
import { itemKinds } from '../../domain/model/article.ts'
import type { Desk } from '../desk-page.ts'
import { most } from '../parse-action.ts'
import { Act, Select, Text } from './parts.tsx'

export interface LinkProps {
  desk: Desk
  /** The article beside which it is put, as forms name it, and its story's headline. */
  beside?: { article: string; headline: string }
}

/** The form for what no source brings. */
export function LinkPage({ desk, beside }: LinkProps): JSX.Element {
  const { link } = desk.say
  const { kinds } = desk.locale.words
  const typed = (field: string) => desk.typed('link', field)?.[0]
  return (
    <>
      <p class="lede">{beside ? link.to(beside.headline) : link.text}</p>
      <Act
        desk={desk}
        act="link"
        button={link.button}
        fields={beside && { with: beside.article }}
        why
        look="main"
      >
        <Text name="url" label={link.url} value={typed('url')} required />
        <Text
          name="title"
          label={link.headline}
          value={typed('title')}
          required
          note={link.most(most.headline)}
        />
        <Text name="outlet" label={link.outlet} value={typed('outlet')} required />
        <Text name="summary" label={link.summary} rows={2} value={typed('summary')} />
        <Select
          name="kind"
          label={link.kind}
          options={itemKinds.map((kind) => [kind, kinds[kind]])}
          chosen={typed('kind') ?? 'official'}
        />
        <Select
          name="language"
          label={link.language}
          options={[
            ['en', 'English'],
            ['es', 'Español'],
          ]}
          chosen={typed('language') ?? 'en'}
        />
      </Act>
    </>
  )
}
