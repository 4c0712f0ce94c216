import type { SourceState } from '../../domain/model/source-state.ts'
import { type Check, toDo } from './check.ts'

type Failing = { state: SourceState | undefined }

/** If most of the sources that were tried fail, the cause is more likely here than at their servers, and the operator must act. */
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
    return `Most of them could not be reached at all: check the network and the DNS servers of ${here}.`
  if (most(({ kind }) => kind === 'refused' || kind === 'challenge'))
    return `Most of their servers refuse us: check \`contact\` in publication.yaml, and whether they refuse the address of ${here}.`
  return 'The lines below say what each of them answered.'
}
