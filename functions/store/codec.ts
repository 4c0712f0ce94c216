import type { Json } from '../ports/table.ts'

/** Converts a stored value from one schema version to the next. */
export type Migration = (old: Record<string, Json | undefined>) => Record<string, Json | undefined>

/**
 * Adds a schema version to stored values, and migrates older values when they are read. `migrations[n]` leads from version
 * n + 1 to n + 2, so the current version is their number plus one. `kind` names the value in errors.
 *
 * `decode` `@throws {Error}` for the operator, if a value is damaged or was written by a newer release.
 */
export function codec<T extends object>(kind: string, migrations: readonly Migration[] = []) {
  const current = migrations.length + 1
  return {
    encode: (value: T): Json => ({ schema: current, ...(value as Record<string, Json>) }),
    decode: (stored: Json): T => {
      if (typeof stored !== 'object' || stored === null) {
        throw new Error(
          `A stored ${kind} is damaged: it has no fields. Restore the backup, or the last export.`,
        )
      }
      const { schema, ...value } = stored as Record<string, Json | undefined>
      if (typeof schema !== 'number' || schema > current) {
        throw new Error(
          `A stored ${kind} has schema version ${schema}; this release knows versions up to ${current}. ` +
            'It was written by a newer release: run that one, or restore the backup from before the upgrade.',
        )
      }
      return migrations.slice(schema - 1).reduce((old, migrate) => migrate(old), value) as T
    },
  }
}

/**
 * A number as a sort key, padded with zeros so that keys sort as numbers do. The width of existing keys must not change.
 */
export function numberKey(number: number, width = 16): string {
  return String(number).padStart(width, '0')
}
