import { join } from 'node:path'
import { readMerged } from '../../../configuration/merged/read-merged.ts'
import type { Answers } from './answers.ts'
import { publicationText } from './folder-text.ts'
import type { Known } from './questions.ts'

/** The first thing that `validate` would find in the `publication.yaml` that these answers make. */
export function problemOf(
  answers: Partial<Answers>,
  base: string,
  { places, topics }: Pick<Known, 'places' | 'topics'>,
): string | undefined {
  const path = join('setup', 'publication.yaml')
  const { errors } = readMerged('publication.yaml', [join(base, 'publication.yaml'), path], {
    places: new Set(places.map(({ id }) => id)),
    topics: new Set(topics.map(({ id }) => id)),
    unsaved: new Map([[path, publicationText(answers)]]),
  })
  // The line that it proposes for the file is no answer.
  return errors[0]?.text.replace(/ Write \w+: .*$/, '')
}
