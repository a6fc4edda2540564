/**
 * The language in which rules, facts and steps say when they hold. It is close to how a practitioner would write a
 * condition down: `HE3 >= 3 or ongoingPainUnseen or HE6 = 4`. What is not known never satisfies a comparison:
 * `x != no` needs an answer other than no, while `not (x = no)` also holds when nobody answered.
 */

export type Comparator = '>=' | '<=' | '>' | '<' | '=' | '!=';
export type Literal = number | string;

/** What a comparison looks at: a name, or a call such as `any(HE3, HE6)` or `fired(FLR-03)`. */
export interface Term {
  readonly name: string;
  /** Arguments of a call; undefined for a plain name. */
  readonly args: readonly Literal[] | undefined;
}

export type Expression =
  | { readonly kind: 'all'; readonly parts: readonly Expression[] }
  | { readonly kind: 'any'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  | { readonly kind: 'atLeast'; readonly count: number; readonly parts: readonly Expression[] }
  | { readonly kind: 'compare'; readonly term: Term; readonly comparator: Comparator; readonly value: Literal }
  /** The term's value is one of these, or (for a set) holds one of these. */
  | { readonly kind: 'oneOf'; readonly term: Term; readonly values: readonly Literal[] }
  /** True, one or more, or not empty. */
  | { readonly kind: 'holds'; readonly term: Term };

/** Thrown by {@link parseExpression}; content checks turn it into a message with file and place. */
export class ExpressionError extends Error {}

const TOKEN = /\s*(>=|<=|!=|[()<>=,]|\d+(?:\.\d+)?|[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)/y;

const tokensOf = (text: string): string[] => {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match?.[1]) throw new ExpressionError(`cannot be read from "${text.slice(at, at + 20)}"`);
    tokens.push(match[1]);
  }
  return tokens;
};

const COMPARATORS: readonly string[] = ['>=', '<=', '>', '<', '=', '!='];
const isComparator = (token: string | undefined): token is Comparator => token !== undefined && COMPARATORS.includes(token);
const isName = (token: string | undefined): token is string => token !== undefined && /^[A-Za-z]/.test(token) && !['and', 'or', 'not', 'in'].includes(token);

class Reader {
  private at = 0;
  private readonly tokens: readonly string[];
  constructor(tokens: readonly string[]) { this.tokens = tokens; }

  private peek(): string | undefined { return this.tokens[this.at]; }
  private take(expected?: string): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw new ExpressionError(`ends too early${expected === undefined ? '' : `, "${expected}" was expected`}`);
    if (expected !== undefined && token !== expected) throw new ExpressionError(`"${expected}" was expected instead of "${token}"`);
    this.at += 1;
    return token;
  }

  whole(): Expression {
    const expression = this.either();
    if (this.peek() !== undefined) throw new ExpressionError(`"${this.peek()}" was not expected`);
    return expression;
  }

  private either(): Expression {
    const parts = [this.both()];
    while (this.peek() === 'or') { this.take(); parts.push(this.both()); }
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'any', parts };
  }

  private both(): Expression {
    const parts = [this.single()];
    while (this.peek() === 'and') { this.take(); parts.push(this.single()); }
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'all', parts };
  }

  private single(): Expression {
    if (this.peek() === 'not') { this.take(); return { kind: 'not', part: this.single() }; }
    if (this.peek() === '(') { this.take(); const inner = this.either(); this.take(')'); return inner; }
    if (this.peek() === 'atLeast') return this.countOf();
    const term = this.term();
    const next = this.peek();
    if (isComparator(next)) { this.take(); return { kind: 'compare', term, comparator: next, value: this.literal() }; }
    if (next === 'in') { this.take(); return { kind: 'oneOf', term, values: this.list() }; }
    return { kind: 'holds', term };
  }

  private countOf(): Expression {
    this.take('atLeast');
    this.take('(');
    const count = this.literal();
    if (typeof count !== 'number') throw new ExpressionError('atLeast needs a number first');
    const parts: Expression[] = [];
    while (this.peek() === ',') { this.take(); parts.push(this.either()); }
    this.take(')');
    return { kind: 'atLeast', count, parts };
  }

  private term(): Term {
    const name = this.take();
    if (!isName(name)) throw new ExpressionError(`a name was expected instead of "${name}"`);
    return { name, args: this.peek() === '(' ? this.list() : undefined };
  }

  private list(): Literal[] {
    this.take('(');
    const items = [this.literal()];
    while (this.peek() === ',') { this.take(); items.push(this.literal()); }
    this.take(')');
    return items;
  }

  private literal(): Literal {
    const token = this.take();
    if (/^\d/.test(token)) return Number(token);
    if (!isName(token)) throw new ExpressionError(`a value was expected instead of "${token}"`);
    return token;
  }
}

/**
 * Reads a condition.
 * @throws {ExpressionError} with what is wrong, when the text is not a condition of the language
 */
export const parseExpression = (text: string): Expression => new Reader(tokensOf(text)).whole();

/** Every leaf of an expression, in reading order. */
export const leavesOf = (expression: Expression): readonly Extract<Expression, { readonly term: Term }>[] => {
  switch (expression.kind) {
    case 'all':
    case 'any':
    case 'atLeast':
      return expression.parts.flatMap(leavesOf);
    case 'not':
      return leavesOf(expression.part);
    default:
      return [expression];
  }
};
