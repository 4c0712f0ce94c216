import type { JSX } from 'preact'
import { statusesOf } from '../../../domain/model/matter.ts'
import { statusLabel } from '../../matters/status-label.ts'
import { maxLengths } from '../../parse-action.ts'
import { ActForm, Details, Select, Text } from '../parts.tsx'
import type { MatterProps } from './matter-props.ts'

/** A form for each change to a matter. */
export function MatterForms({ desk, view }: MatterProps): JSX.Element {
  const { matters: words, story: ofStory, link } = desk.messages
  const submitted = (act: string, field: string) => desk.submitted(act, field)?.[0]
  const wasSubmitted = (act: string) => desk.submitted(act, 'do') !== undefined
  const statuses = statusesOf[view.kind]
  const [latest] = view.changes
  return (
    <section class="section forms">
      <h2>{ofStory.putRight}</h2>
      <Details summary={words.link} open={wasSubmitted('link-matter')}>
        <ActForm desk={desk} act="link-matter" button={words.linkButton} why look="main">
          <Text
            name="story"
            label={words.linkLabel}
            note={words.linkNote}
            value={submitted('link-matter', 'story')}
            required
          />
        </ActForm>
      </Details>
      <Details summary={words.set} open={wasSubmitted('set-matter-status')}>
        <ActForm desk={desk} act="set-matter-status" button={words.setButton} why look="main">
          <p>{words.setNote}</p>
          <Select
            name="status"
            label={words.setStatus}
            options={statuses.map((one) => [one, statusLabel(view.kind, one, desk.language)])}
            chosen={submitted('set-matter-status', 'status') ?? latest?.status ?? statuses[0]}
          />
          <Text
            name="day"
            type="date"
            label={words.setDay}
            note={words.dayNote}
            value={submitted('set-matter-status', 'day') ?? desk.locale.today}
            required
          />
        </ActForm>
      </Details>
      <Details summary={words.rename} open={wasSubmitted('rename-matter')}>
        <ActForm desk={desk} act="rename-matter" button={words.renameButton} why look="main">
          <p>{words.renameNote}</p>
          <Text
            name="name-en"
            label={words.nameEn}
            note={link.most(maxLengths.matter)}
            value={submitted('rename-matter', 'name-en') ?? view.name.en}
            required
          />
          <Text
            name="name-es"
            label={words.nameEs}
            value={submitted('rename-matter', 'name-es') ?? view.name.es}
            required
          />
        </ActForm>
      </Details>
      <Details summary={words.merge}>
        <form method="get" action={desk.href(`/matters/${view.id}/merge`)} class="act main">
          <Text name="into" label={words.mergeLabel} note={ofStory.togetherNote} required />
          <button type="submit">{words.mergeButton}</button>
        </form>
      </Details>
    </section>
  )
}
