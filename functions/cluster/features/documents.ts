import type { ArticleFeatures } from './features.ts'

const none: ReadonlySet<string> = new Set()

/** The matters of an article that is itself an official document. */
export function documentsOf({ official, matters }: ArticleFeatures): ReadonlySet<string> {
  return official && matters.length > 0 ? new Set(matters) : none
}

/** Official documents of different matters are different stories, however alike their words are. */
export function documentsDiffer(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  return ours.size > 0 && theirs.size > 0 && ours.isDisjointFrom(theirs)
}
