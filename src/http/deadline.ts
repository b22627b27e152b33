/** Ties the time of a request to its HTTP answer. */

import type { Response } from 'express';
import { startDeadline, type Deadline } from '../limits/deadline.js';

/** Starts the time of the request that `response` answers, in milliseconds; it ends when the answer is out. */
export function timeRequest(response: Response, ms: number): Deadline {
  const deadline = startDeadline(ms);
  response.once('close', () => (response.writableFinished ? deadline.end() : deadline.leave()));
  return deadline;
}
