import type { Edition } from '../../functions/domain/model/edition.ts'
import { edition, editionStory } from './fixtures.ts'

/** A plausible edition with every kind of line. Nobody and nothing in it is real. */
export const week: Edition = edition(
  [
    {
      id: 'top',
      more: 0,
      stories: [
        editionStory('20261116-la', {
          headline: 'Los Angeles council moves to write sanctuary rules into law, schools included',
          summary:
            'City staff and property would be barred from immigration enforcement and data sharing limited; the school district prepares resolutions of its own.',
          topics: ['sanctuary-local'],
          places: ['us-ca-los-angeles'],
          outlets: 12,
          copies: 4,
          other: {
            headline: 'El concejo de Los Ángeles lleva las reglas de santuario a la ley, escuelas incluidas',
            summary: 'El personal de la ciudad no podría participar en operativos migratorios.',
            url: 'https://lavoz.example/santuario',
            outlet: 'La Voz',
          },
        }),
        editionStory('20261117-h1b', {
          headline: 'Proposed rule would rank H-1B petitions by wage level',
          summary: 'Petitions at the highest wage level would be drawn four times as often.',
          topics: ['work-visas'],
          outlets: 7,
          copies: 0,
          status: { stage: 'proposed', commentsClose: '2026-12-04' },
          official: { title: 'Weighted selection', url: 'https://register.example/2026-1' },
        }),
        editionStory('20261118-tx', {
          headline: 'Appeals court keeps state border-crossing law on hold',
          summary: 'A divided panel leaves the injunction in place while the case goes on.',
          topics: ['courts'],
          places: ['us-tx'],
          outlet: 'Gulf Register',
          outlets: 9,
          copies: 1,
          status: { stage: 'enjoined' },
        }),
      ],
    },
    {
      id: 'states',
      more: 0,
      stories: [
        editionStory('20261119-fund', {
          headline: 'County opens a legal-defense fund to families outside the city',
          topics: ['sanctuary-local'],
          places: ['us-ca-los-angeles'],
          outlet: 'LA Schools Report',
          outlets: 1,
          copies: 0,
        }),
        editionStory('20261119-vend', {
          headline: 'Vendedores ambulantes reciben guía de derechos',
          summary: 'La guía explica qué hacer si llegan agentes a un puesto.',
          language: 'es',
          places: ['us-ca-los-angeles'],
          outlet: 'La Voz',
          outlets: 2,
          copies: 0,
        }),
      ],
    },
    {
      id: 'research',
      more: 3,
      stories: [
        editionStory('20261118-brief', {
          kind: 'analysis',
          headline: 'What a wage-ranked lottery would do to hospitals',
        }),
      ],
    },
    {
      id: 'official',
      more: 0,
      stories: [
        editionStory('20261118-rel', {
          kind: 'official',
          headline: 'Officers arrest 14 in three-day operation',
          outlet: 'Field Office Newsroom',
          outlets: 1,
          copies: 0,
          alike: 6,
        }),
      ],
    },
    {
      id: 'deadlines',
      more: 0,
      stories: [
        editionStory('20261117-h1b', {
          headline: 'Comments: H-1B wage ranking',
          status: { stage: 'proposed', commentsClose: '2026-12-04' },
        }),
        editionStory('20261001-fee', {
          headline: 'Comments: fee schedule',
          status: { stage: 'proposed', commentsClose: '2026-12-09' },
        }),
      ],
    },
  ],
  {
    introduction: {
      text: 'A heavy week for rules and a light one for statutes. The comment period to watch ends on December 4.',
      html: `<p>A heavy week for rules and a light one for statutes. The comment period to watch ends on December 4.</p>`,
    },
  },
)
