import { patternOfWords, saidIn } from './said-words.ts';

/** A harm that this tool was not made for. It goes down the child protection route, whatever the level of neglect. */
export type OtherHarm = 'physical' | 'sexual' | 'fgm' | 'exploitation' | 'honour' | 'radicalisation' | 'madeUpIllness' | 'belief';

/**
 * The words by which people tell of each harm, in small letters without apostrophes. A star stands for any ending. A few
 * words too many only show the notice once more; a word too few leaves somebody with "no sign found".
 */
const WORDS: Readonly<Record<OtherHarm, readonly string[]>> = {
  physical: [
    'hit', 'hits', 'hitting', 'beaten', 'beating', 'beats', 'beat up', 'punch*', 'smack*', 'slap', 'slaps', 'slapped', 'slapping', 'kicked', 'kicks', 'kicking', 'strangl*', 'chok*', 'throttl*', 'shaken', 'shaking baby', 'shook',
    'whipp*', 'belted', 'with a belt', 'cigarette burn*', 'physical abuse', 'physically abused', 'physical harm', 'thrown against', 'bite mark*', 'lock(?:s|ed|ing) in(?! (?:prison|jail|a cell|the (?:morning|evening)))', 'lock(?:s|ed|ing)? (?:\\w+ ){1,3}in(?:to|side)?(?! (?:prison|jail|a cell|the (?:morning|evening|car park)))', 'locked (?:into|inside)', '(?:shut|kept|trapped|bolted) (?:\\w+ )?(?:in|inside|into) (?:\\w+ )?(?:room|bedroom|cupboard|wardrobe|shed|garage|cellar|loft|cage|crate|bathroom|toilet)',
    '(?<!hair )tied (?:\\w+ )?up', '(?<!hair )(?:ties|tied|tying|tie) (?:(?:him|her|them|baby|child|his hands|her hands|hands) )?(?:up|down|to (?:\\w+ )?(?:bed|chair|cot|radiator|highchair|post|pole))', '(?:ties|tied|tying) (?:him|her|them|his|hands)', 'chained (?:up|to)',
  ],
  sexual: ['sex', 'sexual*', 'sexting', 'rape*', 'raping', 'molest*', 'incest', 'groom', 'groomed', 'grooming', 'indecent', 'nudes', 'porn*', 'touched private*', 'touching private*', 'private parts', 'privates', 'touch(?:ed|es|ing)? (?:\\w+ ){0,3}(?:private\\w*|bits|genitals?|willy|penis|vagina|fanny|bum|bottom|breasts?|boobs?|chest|down there|down below|inappropriate\\w*)', '(?:inappropriate|rude|bad|sexualised|funny) touch\\w*', 'touch(?:ed|es|ing) up', 'touch(?:ed|es|ing)? (?:him|her|them|me|child\\w*|baby)$', 'rude (?:things|pictures|photos|pics|videos|films)', '(?:naked|nude) (?:photos?|pictures?|pics?|videos?|selfies?)', 'fondl*', 'grop(?:ed|es|ing)', 'masturbat*', 'penis', 'vagina', 'hurts? down there', 'sore down there', 'flash(?:ed|es|ing) (?:at )?(?:him|her|them|child\\w*)', 'std', 'sti', 'csa', 'cse', 'abused by'],
  fgm: ['fgm', 'genital*', 'cutting season', 'circumcised girl', 'circumcision of a girl', 'sunna', 'gudniin'],
  exploitation: ['traffick*', 'exploit*', 'county lines', 'cce', 'modern slavery', 'slavery', 'gang', 'gangs', 'cuckoo*', 'drug runn*'],
  honour: ['honour*', 'honor*', 'forced marriage', 'forced to marry', 'child marriage', 'breast iron*', 'breast flatten*'],
  radicalisation: ['radicalis*', 'radicaliz*', 'extremis*', 'terroris*'],
  madeUpIllness: ['fii', 'fabricated', 'induced illness', 'munchausen*', 'making the child ill', 'poison*'],
  belief: ['witchcraft', 'possessed', 'spirit possession', 'exorcis*', 'evil spirit*', 'kindoki'],
};

const PATTERNS = (Object.keys(WORDS) as OtherHarm[]).map((harm) => ({ harm, pattern: patternOfWords(WORDS[harm]) }));

/**
 * Gives the harms beyond neglect that a text tells of, so that a search for one of them never ends at "no sign was found".
 * Empty when none is named; that says nothing about the child.
 */
export const otherHarmsIn = (text: string): readonly OtherHarm[] => {
  const said = saidIn(text);
  return PATTERNS.filter(({ pattern }) => pattern.test(said)).map(({ harm }) => harm);
};
