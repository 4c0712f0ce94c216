/** How a call can go wrong: the first three never take effect, of a lost reply only the caller knows nothing. */
export type Failure = 'refused' | 'throttled' | 'timed out' | 'reply lost'

/** A crash ends the process right after the call took effect. */
export type Fault = Failure | 'crash'

/** Which call of a run ends how. */
export interface Plan {
  /** As the door names it. */
  call: string
  fault: Fault
}
