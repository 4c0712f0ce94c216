import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { readConfiguration } from '../../configuration/read.ts'
import { readStored } from '../../configuration/stored.ts'
import { embeddedForm } from '../../subscribers/operator/embedded-form.ts'
import type { Io } from '../shared/cli.ts'
import { type InstallationOptions, openTarget } from '../shared/installation-option.ts'

/**
 * Prints the sign-up form for another site, in each language.
 * @throws {Error} if the address of the digest's site is not known.
 */
export async function printForm(
  options: InstallationOptions & { config?: string | undefined },
  stdout: Io['stdout'],
): Promise<void> {
  const { url, title } = await publicationOf(options)
  if (url === undefined) {
    throw new Error(
      'publication.yaml has no `url`, so the form would lead nowhere. Add the address of the site, or use --config to name the folder that has it.',
    )
  }
  const siteUrl = url.replace(/\/+$/, '')
  const forms = (['en', 'es'] as const).map((language) => {
    const name = language === 'en' ? 'In English' : 'In Spanish'
    return `<!-- ${name}: paste this into a page of your site -->\n${embeddedForm({ siteUrl, title, language })}`
  })
  stdout.write(forms.join('\n'))
}

/** The publication of the folder that --config names, or else of the stage, or else of the project. */
async function publicationOf({ config, ...target }: InstallationOptions & { config?: string | undefined }) {
  if (config !== undefined || target.stage === undefined)
    return (await readConfiguration({ base: configurationFolder, overlay: config })).publication
  const installation = await openTarget(target, () => new Date())
  try {
    const stored = await readStored(installation.kept)
    if (stored) return stored.publication
    throw new Error(
      `No configuration is stored for the stage ${target.stage}. Use --config to name its folder.`,
    )
  } finally {
    installation.close()
  }
}
