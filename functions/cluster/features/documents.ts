import type { ArticleFeatures } from './features.ts'

const none: ReadonlySet<string> = new Set()

/** The matters of an article if it is an official document, else none. */
export function documentsOf({ official, matters }: ArticleFeatures): ReadonlySet<string> {
  return official && matters.length > 0 ? new Set(matters) : none
}

/** Whether two sets of official documents concern different matters. Such stories are never one, however similar. */
export function documentsDiffer(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && one.isDisjointFrom(other)
}
