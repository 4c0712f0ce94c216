// Kept to syntax that old versions of Node can read, so that they say what is wrong instead of failing to parse.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `This needs Node 22.19 or newer, but it runs on ${process.version}. \`npm ci\` installs Node 24 for \`npm start\`: ` +
      'run it again without --ignore-scripts, or install Node 24.',
  )
  process.exit(1)
}
await import('tsx/esm').catch(() => {
  console.error('The packages are missing: run `npm ci` first.')
  process.exit(1)
})
const { run } = await import('./commands.ts')
process.exitCode = await run(process.argv.slice(2), process)
