/** What a government register states about a document, unchanged. Dates are `YYYY-MM-DD`. */
export interface OfficialDocument {
  /** Such as `Rule`, `Proposed Rule`, `Notice` or `Presidential Document`. */
  type?: string
  /** The register's own number. */
  number?: string
  effective?: string
  commentsClose?: string
  dockets: string[]
  /** Regulation identifier numbers, which join a proposal to its final rule. */
  rins: string[]
  agencies: string[]
}
