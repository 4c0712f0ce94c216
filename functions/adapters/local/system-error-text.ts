/** By the system's name of the error. */
export const reasons = {
  ENOENT: 'there is no such file or folder.',
  EACCES: 'this user may not open it. Change its permissions, or give another.',
  EPERM: 'this user may not change it. Change its permissions, or give another.',
  ENOTDIR: 'it is a file where a folder is needed. Give a folder.',
  EISDIR: 'it is a folder where a file is needed. Give a file.',
  EEXIST: 'it is a file where a folder is needed. Give a folder.',
  ENOSPC: 'the disk is full. Make room and start again: nothing that was kept is lost.',
  EROFS: 'the disk is read-only. Give a folder that can be written to.',
} as const satisfies Record<string, string>

/** Why a file or a folder can't be used, as a clause that ends in a full stop; nothing where we have no words for it. */
export function systemErrorText(error: unknown): string | undefined {
  const { code = '' } = (error ?? {}) as Partial<NodeJS.ErrnoException>
  return Object.hasOwn(reasons, code) ? reasons[code as keyof typeof reasons] : undefined
}

/** The same, or else what the system says. */
export function whyNot(error: unknown): string {
  return (
    systemErrorText(error) ?? (error instanceof Error ? error.message : String(error)).replace(/\.?$/, '.')
  )
}
