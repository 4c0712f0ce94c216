import type { Edition } from './model/edition.ts'

/**
 * Something that could not be rendered and was left out, and the kind of error, such as `TypeError` or `ERR_INVALID_URL`.
 * It never holds the message of the error, which may quote a source.
 */
export interface LeftOut {
  story?: string
  matter?: string
  edition?: string
  /** A published file whose last version was kept; with `edition`, the edition's own file, which can't be read. */
  file?: string
  error: string
}

/** Separates the units that pass a trial from those that fail, with their errors. */
export function sift<T>(
  units: readonly T[],
  trial: (unit: T) => void,
  nameOf: (unit: T) => Omit<LeftOut, 'error'>,
): { sound: T[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const sound = units.filter((unit) => {
    const error = failureOf(() => trial(unit))
    if (error !== undefined) leftOut.push({ ...nameOf(unit), error })
    return error === undefined
  })
  return { sound, leftOut }
}

/** Removes from an edition the stories and matters that fail a trial. Each is tried in an edition that contains nothing else. */
export function siftEdition(
  edition: Edition,
  trial: (edition: Edition) => void,
): { edition: Edition; leftOut: LeftOut[] } {
  const { introduction: _i, corrections: _c, putRight: _p, matters, ...bare } = edition
  const sections = edition.sections.map((section) => {
    const { sound, leftOut } = sift(
      section.stories,
      (story) => trial({ ...bare, sections: [{ ...section, stories: [story] }] }),
      ({ id }) => ({ story: id, edition: edition.id }),
    )
    return { leftOut, section: { ...section, stories: sound } }
  })
  const found = sift(
    matters ?? [],
    (matter) => trial({ ...bare, sections: [], matters: [matter] }),
    ({ id }) => ({ matter: id, edition: edition.id }),
  )
  return {
    edition: {
      ...edition,
      sections: sections.map(({ section }) => section),
      ...(matters && { matters: found.sound }),
    },
    leftOut: [...sections.flatMap(({ leftOut }) => leftOut), ...found.leftOut],
  }
}

/** The kind of error that a function throws; `undefined` if it throws none. */
export function failureOf(work: () => void): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    return kindOf(error)
  }
}

/** An error's code or class, if it looks like a name. */
export function kindOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return [code, name].find(isName) ?? 'Error'
}

function isName(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z]\w{1,40}$/.test(text)
}
