import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Makes a folder with these files, which is removed after the tests. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** The smallest complete configuration. Tests break it in one place at a time. */
export const whole = {
  'publication.yaml': `title: Test Digest
tagline: For tests
operator: Example Legal Aid
mail:
  from: Test Digest <digest@example.org>
  postalAddress: 120 Main Street, Los Angeles, CA 90012
schedule:
  timeZone: America/New_York
  weekly: {day: friday, time: "07:00"}
  daily: {time: "06:30"}
settleMinutes: 20
deadAfterDays: 7
sections: [top, courts]
editors: []
`,
  'sources.yaml': `sources:
  local-news:
    - id: courier
      name: Courier
      feed: https://courier.example/feed
      scope: all
  court:
    - id: docket
      name: Docket
      feed: https://docket.example/rss
      on: false
`,
  'topics.yaml': `topics:
  - id: detention
    name: {en: Detention, es: Detención}
    definition: Immigration jails.
    terms: {en: [ICE custody, Krome]}
`,
  'places.yaml': `places:
  - {id: us, name: {en: Federal, es: Federal}, level: federal}
  - {id: us-ca, name: {en: California, es: California}, level: state, parent: us}
`,
  'relevance.yaml': readFileSync('config/relevance.yaml', 'utf8'),
  'matters.yaml': readFileSync('config/matters.yaml', 'utf8'),
}
