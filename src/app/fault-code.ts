/** Built-in kinds of errors; the name of any other could hold anything. */
const KINDS = new Set(['AbortError', 'DataCloneError', 'DOMException', 'EvalError', 'NetworkError', 'NotAllowedError', 'QuotaExceededError', 'RangeError', 'ReferenceError', 'SecurityError', 'SyntaxError', 'TypeError', 'URIError']);

/**
 * Gives a code by which somebody can look for a fault, such as "TypeError-3-1204": the kind of error and the place in the
 * program where it was first seen. The message of an error may quote what was entered, so nothing of it is used.
 */
export const faultCode = (thrown: unknown): string => {
  const isError = thrown instanceof Error;
  const kind = isError && KINDS.has(thrown.name) ? thrown.name : 'Error';
  const place = isError ? /:(\d+):(\d+)\)?$/m.exec(thrown.stack ?? '') : undefined;
  return [kind, place?.[1], place?.[2]].filter((part) => part !== undefined).join('-');
};
