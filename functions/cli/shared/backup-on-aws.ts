import type { Publication } from '../../domain/model/publication.ts'

/** That the setting `backup` has no effect on AWS, and what does its work there; nothing without the setting. */
export function backupOnAws({ backup }: Pick<Publication, 'backup'>): string[] {
  if (!backup) return []
  return [
    '`backup` in publication.yaml is ignored on AWS: both tables can be restored to any second of the last 35 days, and the ' +
      'private bucket keeps old versions for 90 days. `npm run export -- FILE --stage NAME` writes a copy that you keep elsewhere.',
  ]
}
