/** How a call can fail. The first three have no effect. With a lost reply the call had its effect. */
export type Failure = 'refused' | 'throttled' | 'timed out' | 'reply lost'

/** A crash ends the process right after the call took effect. */
export type Fault = Failure | 'crash'

/** Which call of a run fails, and how. */
export interface Plan {
  /** Its name, as `FaultyPorts` gives it. */
  call: string
  fault: Fault
}
