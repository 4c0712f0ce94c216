/** What a government register states of a document, as it states it. Dates are `YYYY-MM-DD`. */
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
