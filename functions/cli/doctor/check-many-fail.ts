import type { SourceState } from '../../domain/model/source-state.ts'
import { minuteOf } from '../../domain/time.ts'
import { type Check, toDo } from './check.ts'

type Failing = { state: SourceState | undefined }

interface Where {
  /** Whether the sources are read from cloud addresses. */
  inCloud: boolean
  /** Whether one of them needs the operator. */
  isUrgent: boolean
}

/**
 * Says how many sources fail, since when, and what they have in common. If most of those that were tried fail, the cause is
 * more likely here than at their servers, and the operator must act. A line about one source says all of that itself.
 */
export function checkManyFail(
  failing: readonly Failing[],
  well: number,
  { inCloud, isUrgent }: Where,
): Check[] {
  const tried = failing.length + well
  const areMost = failing.length * 2 > tried
  if (failing.length === 0 || (!areMost && (failing.length === 1 || !isUrgent))) return []
  if (tried === 1) return [toDo("The only source that was requested can't be read. The line below says why.")]
  const which =
    failing.length === tried
      ? `${tried === 2 ? 'Both' : `All ${tried}`} sources`
      : areMost
        ? `Most sources (${failing.length} of ${tried})`
        : `${failing.length} of ${tried} sources`
  return [toDo(`${which} can't be read. ${whatToDo(failing, inCloud)}${sinceWhen(failing)}`)]
}

/** The day on which the first of them was read last. */
function sinceWhen(failing: readonly Failing[]): string {
  const read = failing.flatMap(({ state }) => state?.lastSuccess ?? []).sort()
  const never = failing.length - read.length
  if (read[0] === undefined) return ' None of them has ever been read.'
  const rest = never === 0 ? '' : `; ${never} of them ${never === 1 ? 'has' : 'have'} never been read`
  return ` The first was last read on ${minuteOf(read[0]).replace(' ', ' at ')} UTC${rest}.`
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
