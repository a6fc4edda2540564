/** An answer on the screen that a conclusion rests on. `childId` is absent for what holds for the whole household. */
export type Input =
  | { readonly kind: 'rating'; readonly code: string; readonly entered: number; readonly counted: number; readonly childId: string | undefined }
  | { readonly kind: 'fact'; readonly name: string; readonly value: unknown; readonly childId: string | undefined; readonly events: readonly string[] }
  | { readonly kind: 'child'; readonly about: string; readonly childId: string }
  | { readonly kind: 'injury'; readonly childId: string; readonly index: number }
  | { readonly kind: 'adult'; readonly adultId: string }
  | { readonly kind: 'rule'; readonly id: string }
  | { readonly kind: 'sibling'; readonly childId: string }
  /** Something that nobody has asked or answered. */
  | { readonly kind: 'gap'; readonly about: string; readonly childId: string | undefined }
  | { readonly kind: 'agency'; readonly agency: string }
  | { readonly kind: 'domainAnswer'; readonly group: string; readonly childId: string | undefined };

/** A key by which equal inputs are known as one. */
export const inputKey = (input: Input): string => {
  switch (input.kind) {
    case 'rating': return `rating ${input.childId ?? '-'} ${input.code}`;
    case 'fact': return `fact ${input.childId ?? '-'} ${input.name}`;
    case 'child': return `child ${input.childId} ${input.about}`;
    case 'injury': return `injury ${input.childId} ${input.index}`;
    case 'adult': return `adult ${input.adultId}`;
    case 'rule': return `rule ${input.id}`;
    case 'sibling': return `sibling ${input.childId}`;
    case 'gap': return `gap ${input.childId ?? '-'} ${input.about}`;
    case 'agency': return `agency ${input.agency}`;
    case 'domainAnswer': return `domain ${input.childId ?? '-'} ${input.group}`;
  }
};

/** The same inputs with each named once, in their first order. */
export const distinctInputs = (inputs: readonly Input[]): readonly Input[] => [...new Map(inputs.map((input) => [inputKey(input), input])).values()];
