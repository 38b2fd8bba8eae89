/** The day it is, where the user sits: deadlines are compared with it. */
export interface ClockPort {
  /** ISO date, local. */
  readonly today: () => string;
}
