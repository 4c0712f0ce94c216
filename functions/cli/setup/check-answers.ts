import { join } from 'node:path'
import { readMerged } from '../../configuration/read-merged.ts'
import type { Answers } from './answers.ts'
import { publicationText } from './folder-text.ts'
import type { Known } from './questions.ts'

/** What `validate` would find in the `publication.yaml` that these answers make. */
export function problemsOf(
  answers: Partial<Answers>,
  base: string,
  { places, topics }: Pick<Known, 'places' | 'topics'>,
): string[] {
  const path = join('setup', 'publication.yaml')
  const { errors } = readMerged('publication.yaml', [join(base, 'publication.yaml'), path], {
    places: new Set(places.map(({ id }) => id)),
    topics: new Set(topics.map(({ id }) => id)),
    unsaved: new Map([[path, publicationText(answers)]]),
  })
  return errors.map(({ text }) => text)
}
