/** Steps that the learning reviews ask for and that fit any case; each is taken on with one press and can be reworded. */
export const STEP_IDEAS: readonly string[] = [
  'Ask who can see the home and where each child sleeps, and agree by when',
  'Offer a visit together with another service',
  'Refer the adult to the specialist service; check after two weeks whether it began',
  'Agree what should be different for the child by when, and how we will see it',
  'Agree who oversees time with an adult who may be a risk, how, and who is told if it is not kept',
  'Hand over in person where a worker, school or service changes',
  'Tell everyone concerned that the plan was changed: what, who decided, why',
];
