import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../functions/configuration/yaml/text-file.ts'
import { connectionErrorText, fileErrors, whyNot } from '../../../functions/domain/text/system-error.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const failing = (code: string) => Object.assign(new Error(`${code}: text of a server`), { code })

describe('An error of the system', () => {
  it('is explained in the same words wherever a file is opened', () => {
    const folder = temporaryFolder()
    expect(readText(join(folder, 'none.yaml'))).toMatchObject({ finding: { text: fileErrors.ENOENT } })
    expect(readText(folder)).toMatchObject({ finding: { text: fileErrors.EISDIR } })
    expect(whyNot(failing('ENOENT'))).toBe(fileErrors.ENOENT)
  })

  it('keeps its own message where we have no words for a file, and never for a server', () => {
    expect(whyNot(failing('EMFILE'))).toBe('EMFILE: text of a server.')
    expect(connectionErrorText(failing('ECONNREFUSED'), 'courier.example')).toBe(
      'courier.example refused the connection.',
    )
    expect(connectionErrorText(failing('EWHATEVER'), 'courier.example')).toBe(
      'courier.example could not be read (EWHATEVER).',
    )
  })
})
