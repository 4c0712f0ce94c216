import type { LeftOut } from '../../domain/left-out.ts'
import type { Language } from '../../domain/model/article.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Publication } from '../../domain/model/publication.ts'
import type { Source } from '../../domain/model/source.ts'
import type { Story } from '../../domain/model/story.ts'
import type { Place, Topic } from '../../domain/model/taxonomy.ts'
import type { FontName } from '../../web/style/fonts.ts'

/** Everything that the published files are made of. Stories are values: a changed one is another object. */
export interface Site {
  stories: readonly Story[]
  editions: readonly Edition[]
  /** Editions whose files can't be read: their pages stay as they were published last. */
  lost?: readonly LostPages[]
  /** All of them, those that are off or opted out as well. */
  sources: readonly SourceReport[]
  configuration: { publication: Publication; topics: readonly Topic[]; places: readonly Place[] }
  /** Where the site is found, such as `https://digest.example`; a path behind the host is ignored. */
  siteUrl: string
  /** The name under which sources see us when we read them. */
  userAgent: string
  /** Only its day counts, in the publication's time zone. */
  today: Date
  /** Names the code that renders: files made by another release are made anew. */
  release: string
  /** The bytes of what is served as it is; handed in, so that a Lambda's bundle can carry them. */
  asset: ReadAsset
  /** Our sources as an OPML document. */
  opml: (sources: readonly Source[], title: string) => string
  /** How many days backups keep deleted data; missing if we make no backups. */
  backupDays?: number
  /** An edition's deadlines as an iCalendar file. */
  calendar: (edition: Edition, language: Language) => string
  /** Renders what else is made of stories, such as emails, so that a story that breaks one is left out of the site, too. */
  alsoTry?: (stories: readonly Story[]) => void
}

/** An edition that can't be read, for the report. */
export type LostPages = LeftOut & Required<Pick<LeftOut, 'edition' | 'file'>>

export type AssetName = FontName | 'search.js'
export type ReadAsset = (name: AssetName) => Uint8Array

export interface SourceReport {
  source: Source
  health: SourceHealth
}

/** How a source is doing, as readers are told. Times are ISO 8601. */
export interface SourceHealth {
  state: 'read' | 'silent'
  lastSuccess?: string
  lastNewEntry?: string
  everyMinutes: number
}

/** Files that are looked at together: as long as the stamp of a part is the same, so is everything in it. */
export interface SitePart {
  /** Of letters, digits and hyphens, such as `stories-20261122`; a path belongs to one part, always the same. */
  name: string
  /** Empty where each file is looked at. */
  stamp: string
  files: () => Iterable<SiteFile>
  /** Whether a file that is published and that `files` lacks stays as it is. */
  keeps?: (path: string) => boolean
}

/** Whether all files of a part are published in the version that this stamp names. */
export type IsPublished = (part: string, stamp: string) => boolean

/** One published file. Nothing is rendered before its body is asked for. */
export interface SiteFile {
  /** Without a leading slash, such as `stories/20261122-ab12/index.html`. */
  path: string
  contentType: string
  cacheControl: string
  /** A hash of all that the body is made of: the same stamp, the same bytes. */
  stamp: string
  /** Files that lead to others (lists, feeds, home) are put in place after those they lead to. */
  leads: boolean
  body: () => Uint8Array | string
}
