import type { Publication } from '../../domain/model/publication.ts'

/** That the setting `backup` has no effect on AWS, and what does its work there; nothing without the setting. */
export function backupOnAws({ backup }: Pick<Publication, 'backup'>): string[] {
  if (!backup) return []
  return [
    'AWS ignores `backup` in publication.yaml: you can restore both tables to any second of the last 35 days, and the ' +
      'private bucket keeps old versions for 90 days. `npm run export -- FILE --stage NAME` writes a copy that you can keep elsewhere.',
  ]
}
