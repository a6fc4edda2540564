/** The same shape with every property and list read-only, all the way down. */
export type Immutable<Shape> = Shape extends (infer Item)[]
  ? readonly Immutable<Item>[]
  : Shape extends object
    ? { readonly [Key in keyof Shape]: Immutable<Shape[Key]> }
    : Shape;
