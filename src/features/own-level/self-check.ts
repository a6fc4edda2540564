/** Questions to put to oneself before settling on a level: short, and never counted. */
export const SELF_CHECK: readonly string[] = [
  'What have I seen or heard myself, and what have I only been told?',
  'What else could explain this: illness, disability, grief, money, housing?',
  'If money is short: do the carers act on the need, and has practical help been offered?',
  'Is this one event, or part of a pattern? What came before?',
  'What is an ordinary day like for this child?',
  'Whom have I not heard: the child, a father or partner, another carer, another service?',
  'Do I see this child as older or tougher than the age says?',
  'Does culture, faith or background make me look away, or look harder?',
  'Am I going easy because the parents are friendly, or hard because they are angry with me?',
  'Have I got used to it? What would I think if I saw it for the first time today?',
  'What would show me that I am wrong, and who could tell me?',
];
