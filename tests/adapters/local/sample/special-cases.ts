/** The special cases that the sample sources hold, by the links of their entries as they are served. */
export const specialCases = {
  /** One dispatch of Continental Wire at four other outlets, with light edits and under headlines of their own. */
  wireCopies: {
    original: 'https://continental-wire.example/stories/horizon-city-detention-center',
    copies: [
      'https://pacific-courier.example/local/horizon-city-warehouse',
      'https://lone-star-monitor.example/state/el-paso-warehouse-detention',
      'https://lakeshore-post.example/news/homeland-security-texas-warehouse',
      'https://plains-dispatch.example/news/warehouse-detention-texas',
    ],
  },
  /** One ruling that four outlets report in their own words, and a fifth in Spanish. */
  coverage: {
    english: [
      'https://capital-ledger.example/politics/oakland-judge-halts-work-permit-rule',
      'https://pacific-courier.example/local/work-permit-ruling-california',
      'https://lakeshore-post.example/news/work-permits-ruling-illinois',
      'https://circuit-reporter.example/cases/states-v-dhs-work-authorization',
    ],
    spanish: 'https://la-voz-del-valle.example/inmigracion/jueza-permisos-de-trabajo',
  },
  /** Articles under other addresses: http, www, m., amp., /amp, tracking parameters, a redirect of Google's. */
  linkVariants: [
    {
      article: 'https://pacific-courier.example/local/legal-defense-fund-expansion',
      variants: [
        'http://www.pacific-courier.example/local/legal-defense-fund-expansion?utm_source=newsstand&utm_medium=rss&utm_campaign=immigration',
        'https://amp.pacific-courier.example/local/legal-defense-fund-expansion/?outputType=amp',
        'https://m.pacific-courier.example/local/legal-defense-fund-expansion?fbclid=IwAR0nA9fWqS',
      ],
    },
    {
      article: 'https://capital-ledger.example/politics/h1b-lottery-wages',
      variants: [
        'https://www.google.com/url?rct=j&sa=t&url=https://capital-ledger.example/politics/h1b-lottery-wages&ct=ga',
      ],
    },
    {
      article: 'https://lone-star-monitor.example/state/sb-4-fifth-circuit-en-banc',
      variants: [
        'https://lone-star-monitor.example/state/sb-4-fifth-circuit-en-banc/amp/?utm_source=newsstand',
      ],
    },
  ],
  /** Its content has the headline twice in bold and three paragraphs twice. */
  repeats: 'https://pacific-courier.example/local/long-beach-sanctuary-schools',
  /** Entries with tempting words that are not about immigration. */
  offTopic: [
    'https://continental-wire.example/stories/winter-storm-ice-plains',
    'https://pacific-courier.example/local/salton-sea-bird-migration',
    'https://pacific-courier.example/local/marine-sanctuary-kelp',
    'https://pacific-courier.example/local/harbor-park-card-only',
    'https://capital-ledger.example/politics/what-a-swipe-costs',
    'https://capital-ledger.example/politics/cloud-migration-agencies',
    'https://lone-star-monitor.example/state/texas-asylum-haunted-museum',
    'https://lakeshore-post.example/news/ice-hockey-herons-overtime',
    'https://lakeshore-post.example/news/sandhill-crane-sanctuary',
    'https://lakeshore-post.example/news/software-migration-transit-cards',
    'https://la-voz-del-valle.example/inmigracion/deportes-toros-clasico',
    'https://la-voz-del-valle.example/inmigracion/deportes-maraton-valle',
  ],
  /** Sources by id: one in Spanish, one that answers 500, one that is cut off, one that declares a wrong charset. */
  spanish: 'la-voz-del-valle',
  failing: 'sunbelt-observer',
  cut: {
    source: 'plains-dispatch',
    complete: 6,
    lost: 'https://plains-dispatch.example/news/south-dakota-dairy-housing',
  },
  wrongCharset: {
    source: 'la-voz-del-valle',
    title: 'Oregón defenderá en corte las licencias de conducir para indocumentados',
  },
  /** Policy documents with the reporting that names the same docket or RIN. */
  matters: [
    {
      number: 'USCIS-2026-0211',
      document: 'https://federal-documents.example/documents/2026-26114',
      reports: [
        'https://capital-ledger.example/politics/fee-rule-proposal',
        'https://la-voz-del-valle.example/inmigracion/ciudadania-tarifa-960',
        'https://northside-law.example/blog/fee-rule-what-to-file-now',
      ],
    },
    {
      number: '1615-AD01',
      document: 'https://federal-documents.example/documents/2026-25877',
      reports: ['https://northside-law.example/blog/h1b-weighted-selection-employers'],
    },
  ],
  /** Matters that the sources tell of over six weeks, with what happened in them, the earliest first. */
  followed: [
    {
      matter: /^puente-norte-v-dhs-\d{4}$/,
      steps: ['filed', 'enjoined', 'stayed'],
      links: [
        'https://circuit-reporter.example/cases/puente-norte-complaint',
        'https://continental-wire.example/stories/puente-norte-sues',
        'https://circuit-reporter.example/cases/puente-norte-injunction',
        'https://la-voz-del-valle.example/inmigracion/jueza-tate-puente-norte',
        'https://circuit-reporter.example/cases/puente-norte-stay',
        'https://la-voz-del-valle.example/inmigracion/puente-norte-cuarto-circuito',
        'https://capital-ledger.example/politics/puente-norte-briefs',
      ],
    },
    {
      matter: /^rin-1615-ad22$/,
      steps: ['proposed', 'final'],
      links: [
        'https://federal-documents.example/documents/2026-22706',
        'https://la-voz-del-valle.example/inmigracion/visitas-templos',
        'https://northside-law.example/blog/religious-worker-comments',
        'https://federal-documents.example/documents/2026-25644',
        'https://continental-wire.example/stories/religious-worker-final',
      ],
    },
    {
      matter: /^us-mi-sb-612-\d{4}$/,
      steps: ['introduced', 'reported', 'passed-senate', 'passed-house', 'signed'],
      links: [
        'https://statehouse-review.example/michigan-tenants-bill',
        'https://lakeshore-post.example/news/sb-612-committee',
        'https://lakeshore-post.example/news/sb-612-senate',
        'https://statehouse-review.example/michigan-tenants-house',
        'https://la-voz-del-valle.example/inmigracion/michigan-ley-inquilinos',
      ],
    },
  ],
  /** Its comments close within 14 days. */
  closingSoon: 'https://federal-documents.example/documents/2026-25630',
  undated: 'https://northside-law.example/blog/office-holiday-hours',
}
