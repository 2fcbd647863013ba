/**
 * A value that is there now or comes later. What SCORM says at once has to stay at once: while a
 * page goes away nothing that waits is done any more.
 */
export type Later<T> = T | Promise<T>;

export function after<A, B>(value: Later<A>, next: (value: A) => Later<B>): Later<B> {
  return value instanceof Promise ? value.then(next) : next(value);
}
