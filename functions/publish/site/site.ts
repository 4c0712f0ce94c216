import type { LeftOut } from '../../domain/left-out.ts'
import type { Language } from '../../domain/model/article.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Matter } from '../../domain/model/matter.ts'
import type { Publication } from '../../domain/model/publication.ts'
import type { Source } from '../../domain/model/source.ts'
import type { Story } from '../../domain/model/story.ts'
import type { Place, Topic } from '../../domain/model/taxonomy.ts'
import type { FontName } from '../../web/style/fonts.ts'
import type { Memory } from './memory.ts'

/** Everything that the published files are made of. Stories are values: a story that changes is a new object. */
export interface Site {
  stories: readonly Story[]
  /** The ids of stories that keep their pages and are in no list, feed or search. */
  unlisted?: ReadonlySet<string>
  /** The matters that stories are about over time, the one that changed last first. */
  matters?: readonly Matter[]
  editions: readonly Edition[]
  /** Editions whose stored files cannot be read: their published pages stay as they are. */
  lost?: readonly UnreadableEdition[]
  /** All sources, also those that are off or opted out. */
  sources: readonly SourceReport[]
  configuration: { publication: Publication; topics: readonly Topic[]; places: readonly Place[] }
  /** The site's address, such as `https://digest.example`; a path after the host is ignored. */
  siteUrl: string
  /** The user agent with which sources are read. */
  userAgent: string
  /** Only its day matters, in the publication's time zone. */
  today: Date
  /** Identifies the code: files that another version of it made are rendered again. */
  codeVersion: string
  /** Reads a font, script or style sheet. It is passed in, since a Lambda function has them in its bundle. */
  asset: ReadAsset
  /** Writes sources as an OPML document. */
  opml: (sources: readonly Source[], title: string) => string
  /** How many days backups keep deleted data; `undefined` if there are no backups. */
  backupDays?: number
  /** Writes an edition's coming dates as an iCalendar file. */
  calendar: (edition: Edition, language: Language) => string | undefined
  /** What an edition's page shows beside its stories, as its email does. Addresses are absolute. */
  parts?: (edition: Edition, language: Language) => EditionParts
  /** What the last publication made, if this process made it. */
  memory?: Memory
  /** Renders what else is made of stories, such as emails, so that a story that breaks one is also left out of the site. */
  alsoTry?: (stories: readonly Story[]) => void
}

/** What an edition's page shows beside its stories, in words. */
export interface EditionParts {
  glance: { title: string; lines: string[] }
  changed: {
    title: string
    columns: Record<'what' | 'now' | 'since', string>
    lines: {
      name: string
      url: string
      now: string
      since: string
      document?: { text: string; url?: string }
    }[]
  }
  coming: {
    title: string
    /** The link to the calendar file. */
    calendar: string
    lines: Record<'day' | 'what' | 'name' | 'url', string>[]
  }
}

/** An edition whose stored file cannot be read. */
export type UnreadableEdition = LeftOut & Required<Pick<LeftOut, 'edition' | 'file'>>

/** A file that is served unchanged. */
export type AssetName = FontName | 'search.js' | 'style.css' | 'feed.css'
/** Reads the bytes of an asset. */
export type ReadAsset = (name: AssetName) => Uint8Array

/** A source with its state. */
export interface SourceReport {
  source: Source
  health: SourceHealth
}

/** The state of a source, as readers see it. Times are ISO 8601. */
export interface SourceHealth {
  state: 'read' | 'silent'
  lastSuccess?: string
  lastNewEntry?: string
  everyMinutes: number
}

/** A group of files with one stamp: while the stamp is the same, none of the files is looked at. */
export interface SitePart {
  /** Letters, digits and hyphens, such as `stories-20261122`. A path always belongs to the same part. */
  name: string
  /** Empty if each file must be looked at. */
  stamp: string
  files: () => Iterable<SiteFile>
  /** Whether a published file that is not among `files` stays as it is. */
  keeps?: (path: string) => boolean
}

/** Whether all files of a part are published with this stamp. */
export type IsPublished = (part: string, stamp: string) => boolean

/** A file of the site. It is rendered when its body is read. */
export interface SiteFile {
  /** Without a leading slash, such as `stories/20261122-ab12/index.html`. */
  path: string
  contentType: string
  cacheControl: string
  /** A fingerprint of everything that the body is made of: the same stamp, the same bytes. */
  stamp: string
  /** Whether the file links to others, as lists, feeds and the home page do. Such files are written last. */
  leads: boolean
  body: () => Uint8Array | string
}
