import type { SourceState } from '../../domain/model/source-state.ts'
import { type Check, toDo } from './check.ts'

type Failing = { state: SourceState | undefined }

/** If most of the sources that were tried fail, the cause is rather here than there, and something needs doing. */
export function checkMostFail(failing: readonly Failing[], well: number, inCloud: boolean): Check[] {
  const tried = failing.length + well
  if (failing.length === 0 || failing.length * 2 <= tried) return []
  if (tried === 1) return [toDo("The only source that was requested can't be read. The line below says why.")]
  const which =
    failing.length === tried ? `All ${tried} sources` : `Most sources (${failing.length} of ${tried})`
  return [toDo(`${which} can't be read. ${whatToDo(failing, inCloud)}`)]
}

function whatToDo(failing: readonly Failing[], inCloud: boolean): string {
  const most = (is: (failure: NonNullable<SourceState['failure']>) => boolean) =>
    failing.filter(({ state }) => state?.failure && is(state.failure)).length * 2 > failing.length
  const here = inCloud ? 'the functions' : 'this machine'
  if (most(({ status }) => status === undefined))
    return `Most of them were not reached at all: check the network and the name servers of ${here}.`
  if (most(({ kind }) => kind === 'refused' || kind === 'challenge'))
    return `Most of their servers refuse us: check \`contact\` in publication.yaml, and whether the address of ${here} is one that they refuse.`
  return 'The lines below say what each of them answered.'
}
